using Jinpai.Desk.Details;
using Jinpai.Web.Shared.Lists;
using Microsoft.AspNetCore.Routing;

namespace Jinpai.Web.Receptions;

/// <summary>The list of receptions as a file.</summary>
internal static class ReceptionDownload
{
    public static void Map(IEndpointRouteBuilder routes) => ListFiles.Map(routes, "receptions", (query, open, _) =>
    {
        var (selection, tables) = (ReceptionList.Selection(query), new DetailTables(open.Time, open.Shop.Rules));
        var rows = new ReceptionPages(open.Shop, selection).All();
        return selection.Kind.StartsWith("filtered", StringComparison.Ordinal) ? tables.Filtered(rows) : tables.Receptions(rows);
    });
}
