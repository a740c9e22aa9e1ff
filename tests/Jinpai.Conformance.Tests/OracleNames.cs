using Jinpai.Metrics.Daily;

namespace Jinpai.Conformance.Tests;

/// <summary>The SQL answer's names beside the measures that must be equal to them.</summary>
internal static class OracleNames
{
    public static IReadOnlyList<(string Name, Measure[] Measures)> All { get; } =
    [
        ("consulted", [Measure.Consulted]),
        ("received", [Measure.Received]),
        ("filtered_own_account", [Measure.FilteredOwnAccount]),
        ("filtered_vendor", [Measure.FilteredVendor]),
        ("filtered_blacklist", [Measure.FilteredBlacklist]),
        ("filtered_empty", [Measure.FilteredEmpty]),
        ("filtered_mass_message", [Measure.FilteredMassMessage]),
        ("filtered_monologue", [Measure.FilteredMonologue]),
        ("rounds", [Measure.Rounds]),
        ("unanswered_rounds", [Measure.UnansweredRounds]),
        ("unanswered", [Measure.Unanswered]),
        ("slow", [Measure.Slow]),
        ("long", [Measure.Long]),
        ("reception_time", [Measure.ReceptionMilliseconds]),
        ("first_response_sum", [Measure.FirstResponseMilliseconds]),
        ("first_response_count", [Measure.FirstResponses]),
        ("average_response_sum", [Measure.AverageResponseMilliseconds]),
        ("average_response_count", [Measure.AverageResponses]),
        ("enquirers", [Measure.Enquirers]),
        ("enquirers_by_exception", [Measure.EnquirersByException]),
        ("ordered", [Measure.OrderedBuyers]),
        ("ordered_orders", [Measure.OrderedOrders]),
        ("ordered_items", [Measure.OrderedItems]),
        ("ordered_amount", [Measure.OrderedAmount]),
        ("ordered_same_day", [Measure.OrderedSameDayBuyers]),
        ("ordered_same_day_orders", [Measure.OrderedSameDayOrders]),
        ("ordered_same_day_amount", [Measure.OrderedSameDayAmount]),
        ("paid_next_day", [Measure.PaidNextDayBuyers]),
        ("paid_next_day_orders", [Measure.PaidNextDayOrders]),
        ("paid_next_day_amount", [Measure.PaidNextDayAmount]),
        ("paid", [Measure.PaidBuyers]),
        ("paid_orders", [Measure.PaidOrders]),
        ("paid_items", [Measure.PaidItems]),
        ("paid_amount", [Measure.PaidAmount]),
        ("lost_enquiries", [Measure.LostToShop, Measure.LostToColleague, Measure.LostBoughtSilently]),
        ("lost_enquiries_to_shop", [Measure.LostToShop]),
        ("lost_enquiries_to_colleague", [Measure.LostToColleague]),
        ("lost_enquiries_bought_silently", [Measure.LostBoughtSilently]),
        ("sales", [Measure.Sales]),
        ("sold_buyers", [Measure.SoldBuyers]),
        ("sold_orders", [Measure.SoldOrders]),
        ("sold_items", [Measure.SoldItems]),
        ("refunds_completed_amount", [Measure.RefundsCompletedAmount]),
        ("refunds_completed_orders", [Measure.RefundsCompletedOrders]),
        ("refunds_cohort_amount", [Measure.CohortRefundAmount]),
        ("silent_sales", [Measure.SilentSales]),
        ("silent_orders", [Measure.SilentOrders]),
        ("bucket_a_orders", [Measure.BucketAOrders]),
        ("bucket_a_amount", [Measure.BucketAAmount]),
        ("bucket_b_orders", [Measure.BucketBOrders]),
        ("bucket_b_amount", [Measure.BucketBAmount]),
        ("bucket_c_orders", [Measure.BucketCOrders]),
        ("bucket_c_amount", [Measure.BucketCAmount]),
        ("bucket_d_orders", [Measure.BucketDOrders]),
        ("bucket_d_amount", [Measure.BucketDAmount]),
    ];

    /// <summary>Figures that the SQL gives under each judge rule.</summary>
    public static bool IsJudged(string name) =>
        name.StartsWith("sales", StringComparison.Ordinal) || name.StartsWith("sold_", StringComparison.Ordinal)
        || name.StartsWith("refunds_", StringComparison.Ordinal) || name.StartsWith("silent_", StringComparison.Ordinal);

    public static long ValueOf(DailyMeasures row, Measure[] measures) => measures.Sum(measure => row[measure]);
}
