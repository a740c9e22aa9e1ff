using Jinpai.Core;
using Jinpai.Core.Records;
using Jinpai.Desk.People;
using Jinpai.Metrics.Query;
using Jinpai.Storage;
using Jinpai.Storage.Reading;

namespace Jinpai.Desk.Shops;

/// <summary>Whose rows and figures of a shop a viewer sees: the one place that knows what an extent means for the shop's agents.</summary>
internal sealed class ViewerSights(DeskSession session, IShopStore store)
{
    private readonly Dictionary<Right, Sight?> _sights = [];
    private TeamRoster? _roster;

    /// <summary>Equal for viewers who see the same.</summary>
    public string Name => string.Join('|', ((Right[])[Right.ReadFigures, Right.ReadRows]).Select(right => session.Viewer.Has(right) ? Of(right)?.Name ?? "" : "-"));

    /// <summary>Null: everybody, with buyers by their names.</summary>
    public Sight? Of(Right right)
    {
        if (!_sights.TryGetValue(right, out var sight))
        {
            sight = Made(session.Viewer.ExtentOf(right), session.Viewer.Has(Right.ReadBuyerKeys));
            _sights.Add(right, sight);
        }

        return sight;
    }

    public TeamRoster Teams() => session.Viewer.ExtentOf(Right.ReadFigures) switch
    {
        Extent.All => Roster,
        Extent.Teams => Roster.Only(session.Viewer.Teams!),
        _ => new TeamRoster([]),
    };

    private TeamRoster Roster => _roster ??= ReadRoster();

    private Sight? Made(Extent extent, bool isClear)
    {
        Func<BuyerKey, BuyerKey>? mask = isClear ? null : buyer => MaskedBuyer.Of(buyer, session.Installation.BuyerSecret);
        var viewer = session.Viewer;
        return extent switch
        {
            Extent.All => mask is null ? null : new Sight("masked", null, (_, _) => true, mask),
            Extent.Teams => new Sight(
                "teams:" + string.Join('\n', viewer.Teams!), viewer.Teams!.SelectMany(Roster.AgentsOf).ToHashSet(), (agent, day) => Roster.TeamOf(agent, day) is { } team && viewer.Teams!.Contains(team), mask),
            Extent.Own => new Sight("own:" + viewer.Agent, new HashSet<AgentId> { viewer.Agent!.Value }, (_, _) => true, mask),
            _ => new Sight("none", new HashSet<AgentId>(), (_, _) => false, mask),
        };
    }

    private TeamRoster ReadRoster()
    {
        using var reader = store.Read();
        return new TeamRoster(reader.Records<AgentRecord>());
    }
}
