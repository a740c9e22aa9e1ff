using Jinpai.Desk.Audit;
using Jinpai.Desk.Details;
using Jinpai.Desk.Jobs;
using Jinpai.Desk.Questions;
using Jinpai.Web.Hosting;
using Jinpai.Web.Shared.Lists;
using Jinpai.Web.Shared.Visits;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Jinpai.Web.Imports.Jobs;

/// <summary>Lists that are asked for as files in the background, and the files.</summary>
internal static class ReportEndpoints
{
    public const string Path = "/jobs/reports";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost(Path, (IFormCollection form, Visit visit, AskedJobs jobs) => Asked(form, visit) is { } question && visit.Shops.FirstOrDefault(shop => shop.Code == form["shop"]) is { } shop
            ? new SeeOther(PageAddress.Job(jobs.Report(shop.Code, question).Id), ("shop", shop.Code))
            : Results.BadRequest());
        routes.MapPost("/jobs/{id}/again", (string id, IFormCollection _, Visit visit, AskedJobs jobs) => jobs.Find(id) is { } job && jobs.CanAskAgain(job)
            ? new SeeOther(PageAddress.Job(jobs.Report(job.Shop, job.Question!).Id), ("shop", job.Shop))
            : Results.BadRequest());
        routes.MapGet("/jobs/{id}/file", (string id, HttpContext context, Visit visit, AskedJobs jobs, JobHost host) => File(id, context, visit, jobs, host));
    }

    private static IResult File(string id, HttpContext context, Visit visit, AskedJobs jobs, JobHost host)
    {
        if (jobs.Find(id) is not { } job || !jobs.HasFile(job))
        {
            visit.Missing(visit.Words["job.nofile"], visit.Words["job.nofile.text"]);
            return Results.NotFound();
        }

        DataExports.Note(visit.Desk, job);
        var files = host.FilesOf(job);
        context.Response.RegisterForDispose(files);
        var name = job.State.Made!.Name;
        return Results.File(System.IO.Path.Combine(files.Path, name), ListFiles.TypeOf(name), name);
    }

    // Null: no page asks so.
    private static ReportQuestion? Asked(IFormCollection form, Visit visit) =>
        form["list"].ToString() is var list && WholeList.Names.Contains(list) && form["format"].ToString() is var format && ReportQuestion.Formats.Contains(format) && AskedDays.Parse(form["from"], form["to"]) is { } days
            ? new ReportQuestion(list, days, format, visit.Words.Language)
            {
                Filters = ListQuery.Keys.Where(key => form[key].ToString().Length > 0).ToDictionary(key => key, key => form[key].ToString(), StringComparer.Ordinal),
            }
            : null;
}
