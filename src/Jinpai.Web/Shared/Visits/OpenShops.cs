using Jinpai.Desk;
using Jinpai.Desk.People;
using Jinpai.Desk.Shops;
using Jinpai.Desk.Texts;
using Jinpai.Storage.Refusals;
using Jinpai.Web.Hosting;

namespace Jinpai.Web.Shared.Visits;

/// <summary>The installation's shops for visits and jobs.</summary>
public sealed class OpenShops(Installation installation, WebOptions options)
{
    /// <summary>The shop with its rules as they are now.</summary>
    /// <exception cref="StorageRefusedException">There is no such shop.</exception>
    public ShopSession Session(string code, DeskSession desk) => ShopSession.Open(desk, code);

    /// <summary>The desk of somebody who reads that language; it says nothing beside its results.</summary>
    public DeskSession Desk(Words words, Viewer viewer, CancellationToken cancellation = default) =>
        new() { Words = words, Viewer = viewer, Installation = installation, Clock = options.Clock, Cancellation = cancellation };
}
