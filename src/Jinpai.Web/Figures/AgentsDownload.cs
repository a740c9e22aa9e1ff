using Jinpai.Desk.Reporting;
using Jinpai.Output.Csv;
using Jinpai.Output.Excel;
using Jinpai.Output.Tables;
using Jinpai.Web.Hosting;
using Jinpai.Web.Views;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Jinpai.Web.Figures;

/// <summary>The agents' table as a file: the same rows, columns and order as the page with the same query.</summary>
internal static class AgentsDownload
{
    public const string Csv = "/agents.csv";
    public const string Excel = "/agents.xlsx";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Csv, (Visit visit, OpenShops shops, ShopFigures figures) =>
            Answer(visit, shops, figures, "csv", "text/csv; charset=utf-8", CsvTable.Write));
        routes.MapGet(Excel, (Visit visit, OpenShops shops, ShopFigures figures) =>
            Answer(visit, shops, figures, "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", (table, stream) => ExcelWorkbook.Write([new OutputSheet(table)], stream)));
    }

    private static IResult Answer(Visit visit, OpenShops shops, ShopFigures figures, string ending, string type, Action<OutputTable, Stream> write)
    {
        if (shops.Of(visit) is not { } shop)
        {
            return Results.NotFound();
        }

        var view = AgentsView.Of(visit, shop, figures);
        using var content = new MemoryStream();
        write(ReportTable.Of(view.Table, shop, visit.Words), content);
        return Results.File(content.ToArray(), type, $"{visit.Words["nav.agents"]}_{shop.Code}_{visit.Span.First}_{visit.Span.Last}.{ending}");
    }
}
