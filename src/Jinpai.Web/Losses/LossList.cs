using Jinpai.Desk.Details;
using Jinpai.Replay.Facts;
using Jinpai.Web.Shared.Keeping;
using Jinpai.Web.Shared.Lists;
using Jinpai.Web.Shared.Visits;
using Microsoft.Extensions.DependencyInjection;

namespace Jinpai.Web.Losses;

/// <summary>The losses that an address asks for, filtered and in order.</summary>
internal sealed class LossList(VisitShop open, KeptFacts<LossFact> kept)
{
    private readonly FactList<LossFact> _list = new(open, kept, LossRows.Of);

    public static void Add(IServiceCollection services)
    {
        services.AddSingleton<KeptFacts<LossFact>>();
        services.AddScoped<LossList>();
    }

    /// <summary>A part of the list, and how long it is.</summary>
    /// <param name="query">Which list.</param>
    /// <param name="choose">Given the number of rows, says how many to skip and how many to take.</param>
    public (IReadOnlyList<LossFact> Rows, int Total) Page(ListQuery query, Func<int, (int Skip, int Take)> choose) => _list.Page(query, choose);
}
