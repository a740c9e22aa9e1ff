using Jinpai.Replay.Facts;
using Jinpai.Web.Shared.Keeping;
using Jinpai.Web.Shared.Lists;
using Jinpai.Web.Shared.Visits;
using Microsoft.Extensions.DependencyInjection;

namespace Jinpai.Web.Losses;

/// <summary>The losses that an address asks for, filtered and in order; a loss is a small part of the enquiries, but all of the span are read, and kept for the next page.</summary>
internal sealed class LossList(VisitShop open, Kept<IReadOnlyList<LossFact>> kept)
{
    private static readonly Dictionary<string, Func<LossFact, object?>> Columns = new(StringComparer.Ordinal)
    {
        ["time"] = loss => loss.AskedAt.UnixMilliseconds,
        ["agent"] = loss => loss.Agent.Value,
        ["buyer"] = loss => loss.Buyer.Value,
        ["kind"] = loss => (int)loss.Kind,
        ["lostTo"] = loss => loss.LostTo?.Value,
    };

    private readonly FactList<LossFact> _rows = new(open, kept, Columns);

    public static void Add(IServiceCollection services)
    {
        services.AddSingleton(new Kept<IReadOnlyList<LossFact>>(8));
        services.AddScoped<LossList>();
    }

    public IReadOnlyList<LossFact> Rows(ListQuery query)
    {
        LossKind? kind = query.Choice<LossKind>("kind") is { } asked and not LossKind.None ? asked : null;
        return _rows.Rows(query, kind, reader => reader.Losses(query.Span, query.Agent)
            .Where(loss => (kind is null || loss.Kind == kind) && query.IsSearched(loss.Buyer))
            .OrderBy(loss => loss.AskedAt).ThenBy(loss => loss.Agent).ThenBy(loss => loss.Buyer));
    }
}
