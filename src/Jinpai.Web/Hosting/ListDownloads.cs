using Jinpai.Desk;
using Jinpai.Desk.Appraising;
using Jinpai.Desk.Details;
using Jinpai.Output.Csv;
using Jinpai.Output.Excel;
using Jinpai.Output.Results;
using Jinpai.Output.Tables;
using Jinpai.Storage.Reading;
using Jinpai.Web.Views;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Jinpai.Web.Hosting;

/// <summary>Lists as files: the same rows in the same order as on the page, all of them. <c>/download/receptions.csv?…</c></summary>
internal static class ListDownloads
{
    private const int MostDeals = 1_000_000;

    public static void Map(IEndpointRouteBuilder app)
    {
        foreach (var list in (string[])["receptions", "orders", "losses", "faults"])
        {
            app.MapGet($"/download/{list}.csv", (Visit visit, VisitShop open) => Csv(list, visit, open));
            app.MapGet($"/download/{list}.xlsx", (Visit visit, VisitShop open) => Excel(list, visit, open));
        }

        app.MapGet("/download/scores.xlsx", Scores);
        app.MapGet("/download/slips.xlsx", Slips);
    }

    private static IResult Scores(Visit visit, VisitShop open, MonthRun month) => Month("scores", visit, month, () => AppraisalSheets.Of(month.Appraise(), PeriodRun.KindOf, open.Desk.Language));

    private static IResult Slips(Visit visit, VisitShop open, MonthRun month) => Month("slips", visit, month, () => PaySheets.Of(month.Pay(), open.Desk.Language));

    private static IResult Month(string list, Visit visit, MonthRun month, Func<IReadOnlyList<OutputSheet>> sheets)
    {
        if (visit.Shop is null || visit.LatestDay is null)
        {
            return Results.NotFound();
        }

        try
        {
            return Workbook(sheets(), $"{visit.Shop.Code}-{list}-{month.Period}.xlsx");
        }
        catch (RefusedException refusal)
        {
            visit.Missing(visit.Words["scores.refused"], refusal.Message);
            return Results.NotFound();
        }
    }

    private static IResult Workbook(IReadOnlyList<OutputSheet> sheets, string name)
    {
        var file = new MemoryStream();
        ExcelWorkbook.Write(sheets, file);
        return Results.File(file.ToArray(), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", name);
    }

    private static IResult Csv(string list, Visit visit, VisitShop open)
    {
        if (visit.Shop is null)
        {
            return Results.NotFound();
        }

        var file = new MemoryStream();
        CsvTable.Write(Table(list, visit, open), file);
        return Results.File(file.ToArray(), "text/csv; charset=utf-8", Name(list, visit, "csv"));
    }

    private static IResult Excel(string list, Visit visit, VisitShop open)
    {
        if (visit.Shop is null)
        {
            return Results.NotFound();
        }

        return Workbook([new OutputSheet(Table(list, visit, open))], Name(list, visit, "xlsx"));
    }

    private static string Name(string list, Visit visit, string ending) => $"{visit.Shop!.Code}-{list}-{visit.Span.First}-{visit.Span.Last}.{ending}";

    private static OutputTable Table(string list, Visit visit, VisitShop open)
    {
        var (query, tables) = (ListQuery.Of(visit), new DetailTables(open.Time));
        return (list switch
        {
            "receptions" when query.Receptions.Kind.StartsWith("filtered", StringComparison.Ordinal) => tables.Filtered(Receptions(query, open)),
            "receptions" => tables.Receptions(Receptions(query, open)),
            "losses" => tables.Losses(query.Losses(open)),
            "faults" => tables.Faults(query.Faults(open)),
            _ => Deals(query, open, tables),
        }).ToTable(visit.Words);
    }

    private static IEnumerable<Replay.Facts.ReceptionFact> Receptions(ListQuery query, VisitShop open) => new ReceptionPages(open.Shop.Store, query.Receptions).All();

    private static DetailList Deals(ListQuery query, VisitShop open, DetailTables tables)
    {
        using var reader = open.Shop.Store.Read();
        return tables.Deals(query.Deals.Kind == DealKind.Excluded ? "excluded" : "deals", reader.Deals(query.Deals, 0, MostDeals));
    }
}
