using Jinpai.Replay.Facts;
using Jinpai.Web.Shared.Keeping;
using Jinpai.Web.Shared.Lists;
using Jinpai.Web.Shared.Visits;
using Microsoft.Extensions.DependencyInjection;

namespace Jinpai.Web.Faults;

/// <summary>The faults that an address asks for, filtered and in order.</summary>
internal sealed class FaultList(VisitShop open, KeptFacts<FaultFact> kept)
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

    private readonly FactList<FaultFact> _list = new(open, kept, Columns);

    public static void Add(IServiceCollection services)
    {
        services.AddSingleton<KeptFacts<FaultFact>>();
        services.AddScoped<FaultList>();
    }

    /// <summary>A part of the list, and how long it is.</summary>
    /// <param name="query">Which list.</param>
    /// <param name="choose">Given the number of rows, says how many to skip and how many to take.</param>
    public (IReadOnlyList<FaultFact> Rows, int Total) Page(ListQuery query, Func<int, (int Skip, int Take)> choose) => _list.Page(query, Source(query), choose);

    /// <summary>All rows, for a file.</summary>
    public IReadOnlyList<FaultFact> All(ListQuery query) => _list.All(query, Source(query));

    private static FactSource<FaultFact> Source(ListQuery query)
    {
        var kind = query.Choice<FaultKind>("kind");
        return new FactSource<FaultFact>(
            kind,
            (reader, days) => kind is null
                ? reader.FaultDays(days, query.Agent)
                : [.. reader.Faults(days, query.Agent).Where(fault => fault.Kind == kind).GroupBy(fault => fault.Day).OrderBy(day => day.Key).Select(day => (day.Key, day.LongCount()))],
            (reader, days) => reader.Faults(days, query.Agent)
                .Where(fault => (kind is null || fault.Kind == kind) && query.IsSearched(fault.Buyer))
                .OrderBy(fault => fault.At).ThenBy(fault => fault.Account).ThenBy(fault => fault.Buyer).ThenBy(fault => fault.Kind));
    }
}
