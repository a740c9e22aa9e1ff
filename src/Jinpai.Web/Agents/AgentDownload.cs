using Jinpai.Desk.Reports;
using Jinpai.Web.Shared.Figures;
using Jinpai.Web.Shared.Lists;
using Jinpai.Web.Shared.Visits;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Jinpai.Web.Agents;

/// <summary>The agents' table as a file: the same rows, columns and order as the page with the same query.</summary>
internal static class AgentDownload
{
    public const string Csv = "/agents.csv";
    public const string Excel = "/agents.xlsx";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Csv, (Visit visit, VisitShop open, ShopFigures figures) => Answer(visit, open, figures, "csv"));
        routes.MapGet(Excel, (Visit visit, VisitShop open, ShopFigures figures) => Answer(visit, open, figures, "xlsx"));
    }

    private static IResult Answer(Visit visit, VisitShop open, ShopFigures figures, string ending) => open.Known is { } shop
        ? ListFiles.File(ReportTable.Of(AgentTable.Of(visit, shop, figures).Table, shop, visit.Words), $"{visit.Words["nav.agents"]}_{shop.Code}_{visit.Span.First}_{visit.Span.Last}.{ending}")
        : Results.NotFound();
}
