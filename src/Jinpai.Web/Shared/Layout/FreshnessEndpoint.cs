using Jinpai.Web.Shared.Visits;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Jinpai.Web.Shared.Layout;

/// <summary>The line above a page that says whether its figures are being brought up to date, by itself: it asks for itself until they are.</summary>
internal static class FreshnessEndpoint
{
    public const string Path = "/freshness";

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet(Path, (string? back) => new RazorComponentResult<Freshness>(new { Back = Preferences.IsOwnPath(back) ? back : "/", Seen = true }));
}
