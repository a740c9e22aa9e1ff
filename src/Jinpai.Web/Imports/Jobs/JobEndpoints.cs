using Jinpai.Storage;
using Jinpai.Web.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Jinpai.Web.Jobs;

/// <summary>Takes what people ask of jobs: to stop one, to take an import back, to try the figures again.</summary>
internal static class JobEndpoints
{
    public const string ReplayPath = "/import/replay";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/import/jobs/{id}/cancel", (string id, ShopJobs jobs, [FromForm] string? shop) =>
        {
            jobs.Find(id)?.Cancel();
            return See($"/import/jobs/{Uri.EscapeDataString(id)}", shop);
        });
        routes.MapPost("/import/{number:long}/undo", (long number, ShopJobs jobs, DataDirectory data, [FromForm] string? shop) =>
            IsKnown(data, shop) ? See("/import/jobs/" + jobs.Undo(shop!, number).Id, shop) : Results.BadRequest());
        routes.MapPost(ReplayPath, (ShopJobs jobs, DataDirectory data, [FromForm] string? shop) =>
            IsKnown(data, shop) ? See("/import/jobs/" + jobs.Replay(shop!).Id, shop) : Results.BadRequest());
    }

    private static bool IsKnown(DataDirectory data, string? shop) => data.Shops().Any(known => known.Code == shop);

    private static IResult See(string path, string? shop) => new SeeOther(path, ("shop", shop));
}
