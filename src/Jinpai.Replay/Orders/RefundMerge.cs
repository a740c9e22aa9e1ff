using System.Globalization;
using Jinpai.Core.Records;

namespace Jinpai.Replay.Orders;

/// <summary>Merges several exports of one refund application: the one with the latest instant stands, a known completion is never erased (spec 2.2 applied to refunds).</summary>
public static class RefundMerge
{
    /// <param name="versions">At least one, all of the same refund id.</param>
    public static RefundRecord Merge(IReadOnlyList<RefundRecord> versions)
    {
        if (versions.Count == 1)
        {
            return versions[0] with { Line = 0 };
        }

        var rising = versions.Order(Comparer<RefundRecord>.Create(CompareKnowledge)).ToList();
        var newest = rising[^1];
        return newest with
        {
            LineId = newest.LineId ?? rising.FindLast(version => version.LineId is not null)?.LineId,
            CompletedAt = newest.CompletedAt ?? rising.FindLast(version => version.CompletedAt is not null)?.CompletedAt,
            Quantity = newest.Quantity ?? rising.FindLast(version => version.Quantity is not null)?.Quantity,
            Reason = newest.Reason ?? rising.FindLast(version => version.Reason is not null)?.Reason,
            Stage = Known(newest.Stage, rising.FindLast(version => version.Stage != RefundStage.Unknown)?.Stage),
            Responsibility = newest.Responsibility != Responsibility.Unknown
                ? newest.Responsibility
                : rising.FindLast(version => version.Responsibility != Responsibility.Unknown)?.Responsibility ?? Responsibility.Unknown,
            Line = 0,
        };
    }

    private static RefundStage Known(RefundStage newest, RefundStage? other) => newest != RefundStage.Unknown ? newest : other ?? RefundStage.Unknown;

    private static int CompareKnowledge(RefundRecord left, RefundRecord right)
    {
        var byInstant = left.Latest().CompareTo(right.Latest());
        if (byInstant != 0)
        {
            return byInstant;
        }

        // Of the same instant, an application that is settled knows more than one that is pending.
        var byStatus = left.Status.CompareTo(right.Status);
        return byStatus != 0 ? byStatus : string.CompareOrdinal(Content(left), Content(right));
    }

    private static string Content(RefundRecord refund) =>
        string.Create(CultureInfo.InvariantCulture, $"{refund with { Line = 0 }}");
}
