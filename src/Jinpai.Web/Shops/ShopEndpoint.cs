using Jinpai.Desk.Shops;
using Jinpai.Desk.Texts;
using Jinpai.Web.Hosting;
using Jinpai.Web.Shared.Visits;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Jinpai.Web.Shops;

/// <summary>Takes the form of a new shop. What is refused goes back to the form with all that was filled in.</summary>
internal static class ShopEndpoint
{
    public const string Path = "/shops";
    // What is wrong is put into words where it is shown.
    private static readonly Words Silent = Words.Load("zh");

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapPost(Path, (Visit visit, [FromForm] string? code, [FromForm] string? name, [FromForm] string? zone, [FromForm] string? cut, [FromForm] string? platform) =>
        {
            var asked = new AskedShop(code?.Trim() ?? "") { Name = name?.Trim() ?? "", Zone = zone?.Trim() ?? "", DayCut = cut?.Trim() ?? "", Platform = platform ?? "" };
            var fault = asked.Name.Length == 0 ? ShopFault.NoName : new AddShop(visit.Desk with { Words = Silent }).Try(asked);
            return fault is not { } told
                ? new SeeOther("/import", ("shop", asked.Code))
                : new SeeOther("/shops/new", ("told", Codes.Of(told)), ("code", asked.Code), ("name", asked.Name), ("zone", asked.Zone), ("cut", asked.DayCut), ("platform", asked.Platform));
        });
}
