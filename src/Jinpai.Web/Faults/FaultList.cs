using Jinpai.Replay.Facts;
using Jinpai.Web.Shared.Keeping;
using Jinpai.Web.Shared.Lists;
using Jinpai.Web.Shared.Visits;
using Microsoft.Extensions.DependencyInjection;

namespace Jinpai.Web.Faults;

/// <summary>The faults that an address asks for, filtered and in order; all of the span are read, and kept for the next page.</summary>
internal sealed class FaultList(VisitShop open, Kept<IReadOnlyList<FaultFact>> kept)
{
    private static readonly Dictionary<string, Func<FaultFact, object?>> Columns = new(StringComparer.Ordinal)
    {
        ["time"] = fault => fault.At.UnixMilliseconds,
        ["agent"] = fault => fault.Agent.Value,
        ["buyer"] = fault => fault.Buyer.Value,
        ["kind"] = fault => (int)fault.Kind,
        ["seconds"] = fault => fault.Seconds,
        ["times"] = fault => fault.Times,
    };

    private readonly FactList<FaultFact> _rows = new(open, kept, Columns);

    public static void Add(IServiceCollection services)
    {
        services.AddSingleton(new Kept<IReadOnlyList<FaultFact>>(8));
        services.AddScoped<FaultList>();
    }

    public IReadOnlyList<FaultFact> Rows(ListQuery query)
    {
        var kind = query.Choice<FaultKind>("kind");
        return _rows.Rows(query, kind, reader => reader.Faults(query.Span, query.Agent)
            .Where(fault => (kind is null || fault.Kind == kind) && query.IsSearched(fault.Buyer))
            .OrderBy(fault => fault.At).ThenBy(fault => fault.Account).ThenBy(fault => fault.Buyer).ThenBy(fault => fault.Kind));
    }
}
