using Jinpai.Core.Records;
using Jinpai.Desk;
using Jinpai.Desk.Explaining;
using Jinpai.Desk.Shops;
using Jinpai.Web.Figures;
using Jinpai.Web.Hosting;

namespace Jinpai.Web.Views;

/// <summary>The shop of one request, opened when a page asks for it.</summary>
public sealed class VisitShop(Visit visit, WebOptions options, OpenShops open, KeptLists kept)
{
    private ShopSession? _shop;

    /// <summary>The visitor at work: their language and the data folder.</summary>
    public DeskSession Desk { get; } = new() { Words = visit.Words, DataFolder = options.DataFolder, Clock = options.Clock };

    /// <summary>Only where <see cref="Visit.Shop"/> is not null.</summary>
    public ShopSession Shop => _shop ??= open.Session((visit.Shop ?? throw new InvalidOperationException("There is no shop to open.")).Code, Desk);

    /// <summary>Lists and months worked out for earlier pages.</summary>
    public KeptLists Kept => kept;

    public ShopEvidence Evidence => new(Shop, visit.Words);
    public ShopTime Time => Shop.Time;

    /// <summary>Agents that the shop's roster names.</summary>
    public IReadOnlyList<string> Agents
    {
        get
        {
            using var reader = Shop.Store.Read();
            return [.. reader.Records<AgentRecord>().Select(record => record.Agent.Value).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        }
    }
}
