using Jinpai.Replay.Facts;

namespace Jinpai.Desk.Details;

/// <summary>The faults that a list asks for, filtered and in order.</summary>
public static class FaultRows
{
    private static readonly Dictionary<string, Func<FaultFact, object?>> Columns = new(StringComparer.Ordinal)
    {
        [ListQuery.Time] = fault => fault.At.UnixMilliseconds,
        ["agent"] = fault => fault.Agent.Value,
        ["buyer"] = fault => fault.Buyer.Value,
        ["kind"] = fault => (int)fault.Kind,
        ["seconds"] = fault => fault.Seconds,
        ["times"] = fault => fault.Times,
    };

    public static FactSource<FaultFact> Of(ListQuery query)
    {
        var kind = query.Choice<FaultKind>("kind");
        return new FactSource<FaultFact>(
            kind,
            Columns,
            (reader, days) => kind is null
                ? reader.FaultDays(days, query.Agent)
                : [.. reader.Faults(days, query.Agent).Where(fault => fault.Kind == kind).GroupBy(fault => fault.Day).OrderBy(day => day.Key).Select(day => (day.Key, day.LongCount()))],
            (reader, days) => reader.Faults(days, query.Agent)
                .Where(fault => (kind is null || fault.Kind == kind) && query.IsSearched(fault.Buyer))
                .OrderBy(fault => fault.At).ThenBy(fault => fault.Account).ThenBy(fault => fault.Buyer).ThenBy(fault => fault.Kind));
    }
}
