using Jinpai.Desk.Jobs;
using Jinpai.Web.Hosting;
using Jinpai.Web.Shared.Visits;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Jinpai.Web.Imports.Jobs;

/// <summary>Takes what people ask of jobs: to stop one, to take an import back, to try the figures again.</summary>
internal static class JobEndpoints
{
    public const string ReplayPath = "/import/replay";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/jobs/{id}/cancel", (string id, AskedJobs jobs, [FromForm] string? shop) =>
        {
            jobs.Cancel(id);
            return See(PageAddress.Job(id), shop);
        });
        routes.MapPost("/jobs/{id}/retry", (string id, AskedJobs jobs, [FromForm] string? shop) =>
        {
            jobs.Retry(id);
            return See(PageAddress.Job(id), shop);
        });
        routes.MapPost("/import/{number:long}/undo", (long number, AskedJobs jobs, Visit visit, [FromForm] string? shop) =>
            visit.HasShop(shop) ? See(PageAddress.Job(jobs.Undo(shop!, number).Id), shop) : Results.BadRequest());
        routes.MapPost(ReplayPath, (AskedJobs jobs, Visit visit, [FromForm] string? shop) =>
            visit.HasShop(shop) ? See(PageAddress.Job(jobs.Replay(shop!).Id), shop) : Results.BadRequest());
    }

    private static IResult See(string path, string? shop) => new SeeOther(path, ("shop", shop));
}
