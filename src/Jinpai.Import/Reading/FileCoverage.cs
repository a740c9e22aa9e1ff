using Jinpai.Core;

namespace Jinpai.Import;

/// <summary>What a file's rows reach over: for the data horizon (spec 2.2) and for the summary.</summary>
/// <param name="FirstDay">The first calendar day, in the shop's zone, of anything that happened; null if nothing has a day.</param>
/// <param name="LastDay">The last such day.</param>
/// <param name="LatestMessageAt">The latest message.</param>
/// <param name="LatestOrderEventAt">The latest instant in any order.</param>
/// <param name="LatestRefundEventAt">The latest instant in any refund.</param>
public sealed record Coverage(BusinessDay? FirstDay, BusinessDay? LastDay, Instant? LatestMessageAt, Instant? LatestOrderEventAt, Instant? LatestRefundEventAt)
{
    public static readonly Coverage None = new(null, null, null, null, null);
}
