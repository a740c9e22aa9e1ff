using System.Collections.Frozen;
using Jinpai.Desk.People;
using Microsoft.AspNetCore.Routing;

namespace Jinpai.Web.Access;

/// <summary>The one table of what each page, download and endpoint asks of its visitor. A route that does not stand here is answered to nobody.</summary>
/// <remarks>How far a right goes for the visitor the desk decides, row by row: here stands who is let in at all.</remarks>
public static class RouteTable
{
    private static readonly FrozenDictionary<string, Need> Needs = new Dictionary<string, Need>(StringComparer.OrdinalIgnoreCase)
    {
        ["/"] = Right.ReadFigures,
        ["/agents"] = Right.ReadFigures,
        ["/agents/{Name}"] = Right.ReadFigures,
        ["/agents.csv"] = Right.ReadFigures,
        ["/agents.xlsx"] = Right.ReadFigures,
        ["/scores"] = Right.ReadFigures,
        ["/scores/{Agent}"] = Right.ReadFigures,
        ["/download/scores.xlsx"] = Right.ReadFigures,
        ["/freshness"] = Right.ReadFigures,
        ["/receptions"] = Right.ReadRows,
        ["/receptions/chat"] = Right.ReadRows,
        ["/download/receptions.csv"] = Right.ReadRows,
        ["/download/receptions.xlsx"] = Right.ReadRows,
        ["/orders"] = Right.ReadRows,
        ["/orders/{Id}"] = Right.ReadRows,
        ["/download/orders.csv"] = Right.ReadRows,
        ["/download/orders.xlsx"] = Right.ReadRows,
        ["/losses"] = Right.ReadRows,
        ["/download/losses.csv"] = Right.ReadRows,
        ["/download/losses.xlsx"] = Right.ReadRows,
        ["/faults"] = Right.ReadRows,
        ["/download/faults.csv"] = Right.ReadRows,
        ["/download/faults.xlsx"] = Right.ReadRows,
        ["/slips"] = Need.All(Right.ReadPay),
        ["/slips/{Agent}"] = Need.All(Right.ReadPay),
        ["/download/slips.xlsx"] = Need.All(Right.ReadPay),
        ["/import"] = Right.ReadData,
        ["/import/{Number:long}"] = Right.ReadData,
        ["/jobs"] = Right.ReadFigures,
        ["/jobs/{Id}"] = Right.ReadFigures,
        ["/import/jobs/{Id}"] = Right.ReadFigures,
        ["/jobs/{id}/cancel"] = Right.ReadFigures,
        ["/jobs/{id}/retry"] = Right.ReadFigures,
        ["/jobs/{id}/again"] = Right.ReadFigures,
        ["/jobs/{id}/file"] = Right.ReadFigures,
        ["/jobs/reports"] = Right.ReadRows,
        ["/import/{Number:long}/undo"] = Right.Import,
        ["/import/replay"] = Right.Import,
        ["/import/files"] = Right.Import,
        ["/import/folder"] = Right.ChangeShop,
        ["/people"] = Right.ReadPeople,
        ["/people/{Name}"] = Right.ReadPeople,
        ["/people/new/add"] = Right.ManagePeople,
        ["/people/{name}/membership"] = Right.ManagePeople,
        ["/people/{name}/code"] = Right.ManagePeople,
        ["/people/{name}/end"] = Right.ManagePeople,
        ["/audit"] = Right.ReadAudit,
        ["/download/audit.csv"] = Right.ReadAudit,
        ["/download/audit.xlsx"] = Right.ReadAudit,
        ["/download/audit.json"] = Right.ReadAudit,
        ["/shops"] = Right.Operate,
        ["/shops/new"] = Right.Operate,
        ["/metrics"] = Right.Operate,
        ["/me"] = Need.SignedIn,
        ["/me/password"] = Need.SignedIn,
        ["/me/sessions"] = Need.SignedIn,
        ["/me/second"] = Need.SignedIn,
        ["/me/second/codes"] = Need.SignedIn,
        ["/me/second/end"] = Need.SignedIn,
        ["/me/company"] = Need.SignedIn,
        ["/me/company/done"] = Need.SignedIn,
        ["/signin"] = Need.None,
        ["/signin/forgotten"] = Need.None,
        ["/signin/company"] = Need.None,
        ["/signin/company/done"] = Need.None,
        ["/signin/code"] = Need.None,
        ["/signin/recovery"] = Need.None,
        ["/signin/password"] = Need.None,
        ["/signin/first"] = Need.None,
        ["/signout"] = Need.None,
        ["/preferences"] = Need.None,
        ["/assets/{**path}"] = Need.None,
        ["/favicon.ico"] = Need.None,
        ["/_framework/opaque-redirect"] = Need.None,
        ["/health/live"] = Need.None,
        ["/health/ready"] = Need.None,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    public static IEnumerable<string> Patterns => Needs.Keys;

    /// <summary>Null: nobody has said what it needs.</summary>
    public static Need? Of(RouteEndpoint route) => OfPattern(route.RoutePattern.RawText ?? "");

    /// <summary>The same of a page without parameters, by its path.</summary>
    public static Need? OfPattern(string pattern) => Needs.GetValueOrDefault(pattern.StartsWith('/') ? pattern : "/" + pattern);
}
