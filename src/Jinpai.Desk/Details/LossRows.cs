using Jinpai.Replay.Facts;

namespace Jinpai.Desk.Details;

/// <summary>The losses that a list asks for, filtered and in order.</summary>
public static class LossRows
{
    private static readonly Dictionary<string, Func<LossFact, object?>> Columns = new(StringComparer.Ordinal)
    {
        [ListQuery.Time] = loss => loss.AskedAt.UnixMilliseconds,
        ["agent"] = loss => loss.Agent.Value,
        ["buyer"] = loss => loss.Buyer.Value,
        ["kind"] = loss => (int)loss.Kind,
        ["lostTo"] = loss => loss.LostTo?.Value,
    };

    public static FactSource<LossFact> Of(ListQuery query)
    {
        LossKind? kind = query.Choice<LossKind>("kind") is { } asked and not LossKind.None ? asked : null;
        return new FactSource<LossFact>(
            kind,
            Columns,
            (reader, days) => kind is null
                ? reader.LossDays(days, query.Agent)
                : [.. reader.Losses(days, query.Agent).Where(loss => loss.Kind == kind).GroupBy(loss => loss.Day).OrderBy(day => day.Key).Select(day => (day.Key, day.LongCount()))],
            (reader, days) => reader.Losses(days, query.Agent)
                .Where(loss => (kind is null || loss.Kind == kind) && query.IsSearched(loss.Buyer))
                .OrderBy(loss => loss.AskedAt).ThenBy(loss => loss.Agent).ThenBy(loss => loss.Buyer));
    }
}
