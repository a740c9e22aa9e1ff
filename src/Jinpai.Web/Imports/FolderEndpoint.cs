using Jinpai.Desk.Imports;
using Jinpai.Desk.Texts;
using Jinpai.Web.Hosting;
using Jinpai.Web.Shared.Visits;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Jinpai.Web.Imports;

/// <summary>Takes the form of the folder that is watched for a shop. What is refused goes back to the form as it was filled in.</summary>
internal static class FolderEndpoint
{
    public const string Path = "/import/folder";

    public static void Map(IEndpointRouteBuilder routes) => routes.MapPost(Path, (Visit visit, [FromForm] string? shop, [FromForm] string? folder, [FromForm] string? off) =>
    {
        if (!visit.HasShop(shop))
        {
            return Results.BadRequest();
        }

        var (setting, asked) = (new FolderSetting(visit.Desk), folder?.Trim() ?? "");
        if (off is not null || asked.Length == 0)
        {
            setting.Remove(shop!);
            return new SeeOther("/import", ("shop", shop));
        }

        return setting.Save(shop!, asked) is { } fault ? new SeeOther("/import", ("shop", shop), ("folder-told", Codes.Of(fault)), ("folder", asked)) : new SeeOther("/import", ("shop", shop));
    });
}
