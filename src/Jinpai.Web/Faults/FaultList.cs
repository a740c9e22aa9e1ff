using Jinpai.Desk.Details;
using Jinpai.Replay.Facts;
using Jinpai.Web.Shared.Keeping;
using Jinpai.Web.Shared.Lists;
using Jinpai.Web.Shared.Visits;
using Microsoft.Extensions.DependencyInjection;

namespace Jinpai.Web.Faults;

/// <summary>The faults that an address asks for, filtered and in order.</summary>
internal sealed class FaultList(VisitShop open, KeptFacts<FaultFact> kept)
{
    private readonly FactList<FaultFact> _list = new(open, kept, FaultRows.Of);

    public static void Add(IServiceCollection services)
    {
        services.AddSingleton<KeptFacts<FaultFact>>();
        services.AddScoped<FaultList>();
    }

    /// <summary>A part of the list, and how long it is.</summary>
    /// <param name="query">Which list.</param>
    /// <param name="choose">Given the number of rows, says how many to skip and how many to take.</param>
    public (IReadOnlyList<FaultFact> Rows, int Total) Page(ListQuery query, Func<int, (int Skip, int Take)> choose) => _list.Page(query, choose);
}
