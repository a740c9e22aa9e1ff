using Jinpai.Desk.Audit;
using Jinpai.Desk.Texts;
using Jinpai.Web.Shared.Lists;
using Jinpai.Web.Shared.Visits;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Jinpai.Web.Audit;

/// <summary>The audit log with all its rows at <c>/download/audit.csv</c>, <c>.xlsx</c> and <c>.json</c>, with the query of its page.</summary>
internal static class AuditDownload
{
    public const string Path = "/download/audit";

    public static void Map(IEndpointRouteBuilder routes)
    {
        foreach (var ending in (string[])["csv", "xlsx"])
        {
            routes.MapGet($"{Path}.{ending}", (Visit visit) => ListFiles.File(new AuditTable(visit.Words).Of(Taken(visit, ending)), $"audit.{ending}"));
        }

        routes.MapGet(Path + ".json", (Visit visit) => Results.File(System.Text.Encoding.UTF8.GetBytes(JsonText.Ended(JsonText.Of(AuditTable.Json(Taken(visit, "json"))))), ListFiles.TypeOf("audit.json"), "audit.json"));
    }

    // That it was taken out stands in it, but not in the file, which is what there was before.
    private static List<Storage.Audit.AuditRow> Taken(Visit visit, string format)
    {
        var rows = new AuditTrail(visit.Desk).All(AuditQuery.Filter(visit)).ToList();
        DataExports.Note(visit.Desk, "", "audit", format, null);
        return rows;
    }
}
