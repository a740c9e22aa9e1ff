using Jinpai.Desk.Audit;
using Jinpai.Desk.Details;
using Jinpai.Output.Csv;
using Jinpai.Output.Excel;
using Jinpai.Output.Tables;
using Jinpai.Web.Shared.Visits;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Jinpai.Web.Shared.Lists;

/// <summary>Tables of pages as files: the same rows in the same order, all of them.</summary>
internal static class ListFiles
{
    private const string ExcelType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private const string CsvType = "text/csv; charset=utf-8";

    /// <summary>What a file is, by the ending of its name.</summary>
    public static string TypeOf(string name) => Path.GetExtension(name) switch
    {
        ".xlsx" => ExcelType,
        ".csv" => CsvType,
        _ => "application/json",
    };

    /// <summary>Each list with all its rows at <c>/download/receptions.csv</c> and <c>.xlsx</c>, with the query of its page.</summary>
    public static void Map(IEndpointRouteBuilder routes)
    {
        foreach (var name in WholeList.Names)
        {
            routes.MapGet($"/download/{name}.csv", (Visit visit, VisitShop open) => Answer("csv", visit, open));
            routes.MapGet($"/download/{name}.xlsx", (Visit visit, VisitShop open) => Answer("xlsx", visit, open));

            IResult Answer(string ending, Visit visit, VisitShop open)
            {
                if (open.Known is not { } shop)
                {
                    return Results.NotFound();
                }

                var table = WholeList.Of(shop, name, AskedList.Of(visit)).ToTable(visit.Words);
                DataExports.Note(visit.Desk, shop.Code, name, ending, visit.Span);
                return File(table, $"{shop.Code}-{name}-{visit.Span.First}-{visit.Span.Last}.{ending}");
            }
        }
    }

    /// <summary>One table as the file that the name's ending says: <c>.csv</c> or <c>.xlsx</c>.</summary>
    public static IResult File(OutputTable table, string name)
    {
        if (name.EndsWith(".xlsx", StringComparison.Ordinal))
        {
            return Workbook([new OutputSheet(table)], name);
        }

        using var file = new MemoryStream();
        CsvTable.Write(table, file);
        return Results.File(file.ToArray(), CsvType, name);
    }

    public static IResult Workbook(IReadOnlyList<OutputSheet> sheets, string name)
    {
        using var file = new MemoryStream();
        ExcelWorkbook.Write(sheets, file);
        return Results.File(file.ToArray(), ExcelType, name);
    }
}
