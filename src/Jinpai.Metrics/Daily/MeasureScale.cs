namespace Jinpai.Metrics.Daily;

/// <summary>How many stored units of a measure make one shown unit: amounts are stored in minor units, durations in milliseconds.</summary>
public static class MeasureScale
{
    private const int MinorUnitsOfYuan = 100;
    private const int MillisecondsOfSecond = 1000;

    public static int Of(Measure measure) => measure switch
    {
        Measure.ReceptionMilliseconds or Measure.BusyMilliseconds or Measure.FirstResponseMilliseconds or Measure.AverageResponseMilliseconds => MillisecondsOfSecond,
        Measure.OrderedSameDayAmount or Measure.OrderedAmount or Measure.PaidNextDayAmount or Measure.PaidAmount or Measure.LostPaymentsAmount => MinorUnitsOfYuan,
        Measure.Sales or Measure.SilentSales or Measure.AssistedAmount or Measure.PriceCutAmount or Measure.PriceIncreaseAmount => MinorUnitsOfYuan,
        Measure.BucketAAmount or Measure.BucketBAmount or Measure.BucketCAmount or Measure.BucketDAmount or Measure.BucketEAmount => MinorUnitsOfYuan,
        Measure.RefundsAppliedAmount or Measure.RefundsCompletedAmount or Measure.RefundsCompletedAgentFaultAmount or Measure.RefundsUndatedAmount or Measure.SalesLackingRefundAmount => MinorUnitsOfYuan,
        Measure.CohortRefundAmount or Measure.CohortRefundAgentFaultAmount => MinorUnitsOfYuan,
        _ => 1,
    };
}
