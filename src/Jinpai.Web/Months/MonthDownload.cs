using Jinpai.Desk;
using Jinpai.Desk.Audit;
using Jinpai.Desk.Texts;
using Jinpai.Output.Results;
using Jinpai.Output.Tables;
using Jinpai.Web.Shared.Lists;
using Jinpai.Web.Shared.Visits;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Jinpai.Web.Months;

/// <summary>Scores and slips of a month as workbooks.</summary>
internal static class MonthDownload
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/download/scores.xlsx", (Visit visit, VisitShop open, MonthRun month) =>
            Answer("scores", visit, open, month, () => AppraisalSheets.Of(month.Appraise(), MetricCells.KindOf, open.Desk.Language)));
        routes.MapGet("/download/slips.xlsx", (Visit visit, VisitShop open, MonthRun month) =>
            Answer("slips", visit, open, month, () => KeptHead.On(PaySheets.Of(month.Pay(), open.Desk.Language), visit.Desk)));
    }

    private static IResult Answer(string name, Visit visit, VisitShop open, MonthRun month, Func<IReadOnlyList<OutputSheet>> sheets)
    {
        if (open.Filled is not { } shop)
        {
            return Results.NotFound();
        }

        try
        {
            var book = sheets();
            DataExports.Note(visit.Desk, shop.Code, name, "xlsx", month.Days);
            return ListFiles.Workbook(book, $"{shop.Code}-{name}-{month.Period}.xlsx");
        }
        catch (RefusedException refusal)
        {
            visit.Refused(visit.Words["scores.refused"], refusal);
            return Results.NotFound();
        }
    }
}
