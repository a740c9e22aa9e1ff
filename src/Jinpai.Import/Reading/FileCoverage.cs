using Jinpai.Core;

namespace Jinpai.Import.Reading;

/// <summary>What a file's rows reach over: for the data horizon (spec 2.2) and for the summary.</summary>
/// <param name="Days">From the first to the last calendar day, in the shop's zone, of anything that happened; null if nothing has a day.</param>
/// <param name="LatestMessageAt">The latest message.</param>
/// <param name="LatestOrderEventAt">The latest instant in any order.</param>
/// <param name="LatestRefundEventAt">The latest instant in any refund.</param>
public sealed record FileCoverage(DaySpan? Days, Instant? LatestMessageAt, Instant? LatestOrderEventAt, Instant? LatestRefundEventAt)
{
    public static readonly FileCoverage None = new(null, null, null, null);
}
