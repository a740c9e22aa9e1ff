using System.Globalization;
using Jinpai.Core;
using Jinpai.Core.Issues;
using Jinpai.Core.Records;
using Jinpai.Replay.Orders;

namespace Jinpai.Storage.Imports;

/// <summary>
/// What does not fit between an order and its refunds, as far as both are known: told when either comes. Nothing is decided by it: each replay
/// asks the same <see cref="OrderMerge"/> anew (decisions 0102 and 0106), so that any order of imports gives the same figures.
/// </summary>
internal sealed class RefundDoubts(FileTally tally, TimeZoneInfo zone)
{
    /// <summary>By order: the next row of the file may make up for it.</summary>
    private readonly Dictionary<string, Issue> _less = new(StringComparer.Ordinal);

    /// <param name="snapshots">The order's snapshots, at least one.</param>
    /// <param name="versions">Versions of its refunds, in the order of import.</param>
    /// <param name="came">The refund whose row this is; null where the row is the order's.</param>
    /// <param name="at">Gives the place of a column in the row.</param>
    public void Tell(IReadOnlyList<OrderSnapshot> snapshots, IReadOnlyList<RefundRecord> versions, string? came, Func<string, Origin> at)
    {
        var refunds = versions.GroupBy(version => version.RefundId, StringComparer.Ordinal).Select(known => RefundMerge.Merge([.. known])).ToList();
        var order = OrderMerge.Merge(snapshots, refunds);
        refunds.AddRange(order.Refunds.Where(refund => refund.IsOfOrder));
        NoteLess(order, OrderRefunds.Told(order, OrderArena.Of(snapshots)).Amount, at);
        foreach (var early in refunds.Where(refund => (came is null || refund.RefundId == came) && refund.AppliedAt < order.CreatedAt))
        {
            tally.Add(new Issue(OrderIssues.RefundBeforeOrder, at("applied_at"), Local(early.AppliedAt), Local(order.CreatedAt), early.RefundId));
        }

        var paid = new Money(order.Lines.Sum(line => line.PaidAmount.MinorUnits)) + order.PostFee;
        if (order.RefundsAbovePaid.Count == 0 && order.IsPaidNet)
        {
            tally.Add(new Issue(OrderIssues.PaidNetOfRefunds, at("amount"), Back(refunds), paid.ToString(), order.Id.Value));
        }
        else if (order.RefundsAbovePaid.Count > Before(snapshots, refunds, order, came))
        {
            tally.Add(new Issue(OrderIssues.RefundAbovePaid, at("amount"), Back(refunds), paid.ToString(), order.Id.Value));
        }
    }

    /// <summary>All rows came: orders whose rows of refunds, which count, say less than the order itself does. Some refunds may be missing.</summary>
    public void Finish()
    {
        foreach (var issue in _less.Values)
        {
            tally.Add(issue);
        }
    }

    private void NoteLess(OrderState order, Money told, Func<string, Origin> at)
    {
        var back = new Money(order.Refunds.Where(refund => refund.IsMoneyBack).Sum(refund => refund.Amount.MinorUnits));
        if (back != Money.Zero && back < told)
        {
            _less[order.Id.Value] = new Issue(OrderIssues.RefundsLessThanTold, at("amount"), back.ToString(), told.ToString(), order.Id.Value);
        }
        else
        {
            _less.Remove(order.Id.Value);
        }
    }

    /// <summary>How many refunds did not fit without the one that came: of one that fits beside others that do not there is nothing new to say.</summary>
    private static int Before(IReadOnlyList<OrderSnapshot> snapshots, List<RefundRecord> refunds, OrderState order, string? came) =>
        came is null || order.RefundsAbovePaid.Contains(came) ? 0 : OrderMerge.Merge(snapshots, refunds.FindAll(refund => refund.RefundId != came)).RefundsAbovePaid.Count;

    private static string Back(List<RefundRecord> refunds) =>
        new Money(refunds.Where(refund => refund.Status != RefundStatus.Closed && refund.Type is RefundType.RefundOnly or RefundType.Return).Sum(refund => refund.Amount.MinorUnits)).ToString();

    private string Local(Instant at) => at.In(zone).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
}
