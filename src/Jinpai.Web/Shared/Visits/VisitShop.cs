using Jinpai.Desk;
using Jinpai.Desk.Explaining;
using Jinpai.Desk.Shops;

namespace Jinpai.Web.Shared.Visits;

/// <summary>The shop of one request: the one way in which pages, parts and downloads come to it. It is opened once, when first asked for.</summary>
public sealed class VisitShop(Visit visit)
{
    /// <summary>Null: there is no shop, or not the one that the address names.</summary>
    public ShopSession? Known => visit.Opened;

    /// <summary>Null: there is no shop, or no data in it yet.</summary>
    public ShopSession? Filled => visit.LatestDay is null ? null : Known;

    /// <summary>Only where <see cref="Known"/> is not null.</summary>
    public ShopSession Shop => Known ?? throw new InvalidOperationException("There is no shop to open.");

    /// <summary>The visitor at work. What is said beside a result is kept in <see cref="Said"/> for the page to show.</summary>
    public DeskSession Desk => visit.Desk;

    /// <summary>The lines that a terminal would show beside the result.</summary>
    public IReadOnlyList<string> Said => visit.Said;

    public ShopEvidence Evidence => new(Shop, visit.Words);
    public ShopTime Time => Shop.Time;

    /// <summary>Agents of the shop's roster whom the visitor sees.</summary>
    public IReadOnlyList<string> Agents => Shop.Agents();
}
