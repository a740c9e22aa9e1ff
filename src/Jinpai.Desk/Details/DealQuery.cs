using Jinpai.Replay.Facts;
using Jinpai.Storage.Reading;

namespace Jinpai.Desk.Details;

/// <summary>Which orders a list asks for, in which order.</summary>
public static class DealQuery
{
    public static DealSelection Of(ListQuery query) => new(query.Span)
    {
        Kind = query.Choice<DealKind>("kind") ?? DealKind.Sold,
        Agent = query.Agent,
        Bucket = query.Choice<Bucket>("bucket") is { } bucket and not Bucket.E ? bucket : null,
        Search = query.Search,
        Order = query.Choice<DealOrder>("sort") ?? DealOrder.Time,
        IsDescending = query.IsNewestFirst,
    };
}
