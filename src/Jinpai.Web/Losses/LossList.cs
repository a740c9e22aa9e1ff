using Jinpai.Replay.Facts;
using Jinpai.Web.Shared.Keeping;
using Jinpai.Web.Shared.Lists;
using Jinpai.Web.Shared.Visits;
using Microsoft.Extensions.DependencyInjection;

namespace Jinpai.Web.Losses;

/// <summary>The losses that an address asks for, filtered and in order.</summary>
internal sealed class LossList(VisitShop open, KeptFacts<LossFact> kept)
{
    private static readonly Dictionary<string, Func<LossFact, object?>> Columns = new(StringComparer.Ordinal)
    {
        [ListQuery.Time] = loss => loss.AskedAt.UnixMilliseconds,
        ["agent"] = loss => loss.Agent.Value,
        ["buyer"] = loss => loss.Buyer.Value,
        ["kind"] = loss => (int)loss.Kind,
        ["lostTo"] = loss => loss.LostTo?.Value,
    };

    private readonly FactList<LossFact> _list = new(open, kept, Columns);

    public static void Add(IServiceCollection services)
    {
        services.AddSingleton<KeptFacts<LossFact>>();
        services.AddScoped<LossList>();
    }

    /// <summary>A part of the list, and how long it is.</summary>
    /// <param name="query">Which list.</param>
    /// <param name="choose">Given the number of rows, says how many to skip and how many to take.</param>
    public (IReadOnlyList<LossFact> Rows, int Total) Page(ListQuery query, Func<int, (int Skip, int Take)> choose) => _list.Page(query, Source(query), choose);

    /// <summary>All rows, for a file.</summary>
    public IReadOnlyList<LossFact> All(ListQuery query) => _list.All(query, Source(query));

    private static FactSource<LossFact> Source(ListQuery query)
    {
        LossKind? kind = query.Choice<LossKind>("kind") is { } asked and not LossKind.None ? asked : null;
        return new FactSource<LossFact>(
            kind,
            (reader, days) => kind is null
                ? reader.LossDays(days, query.Agent)
                : [.. reader.Losses(days, query.Agent).Where(loss => loss.Kind == kind).GroupBy(loss => loss.Day).OrderBy(day => day.Key).Select(day => (day.Key, day.LongCount()))],
            (reader, days) => reader.Losses(days, query.Agent)
                .Where(loss => (kind is null || loss.Kind == kind) && query.IsSearched(loss.Buyer))
                .OrderBy(loss => loss.AskedAt).ThenBy(loss => loss.Agent).ThenBy(loss => loss.Buyer));
    }
}
