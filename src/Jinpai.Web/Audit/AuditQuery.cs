using Jinpai.Desk.Audit;
using Jinpai.Storage.Audit;
using Jinpai.Web.Shared.Visits;

namespace Jinpai.Web.Audit;

/// <summary>Which rows of the audit log an address asks for: <c>who</c>, <c>kind</c>, <c>of</c> (a shop, or <c>-</c>: what is of the organisation), <c>since</c> and <c>until</c> (days, both included). The page and its files ask the same.</summary>
internal static class AuditQuery
{
    public const string Who = "who";
    public const string Kind = "kind";
    public const string Of = "of";
    public const string Since = "since";
    public const string Until = "until";
    public const string Organisation = "-";

    public static AuditFilter Filter(Visit visit)
    {
        var filter = new AuditFilter { UserId = visit.Asked(Who), Kind = visit.Asked(Kind), Shop = visit.Asked(Of) switch { Organisation => "", var code => code } };
        return AskedDays.Parse(visit.Asked(Since), visit.Asked(Until)) is { } days ? AuditTrail.Within(filter, days) : filter;
    }

    /// <summary>Days were asked for that are none, or the wrong way round: all are shown.</summary>
    public static bool IsRefused(Visit visit) => (visit.Asked(Since) ?? visit.Asked(Until)) is not null && AskedDays.Parse(visit.Asked(Since), visit.Asked(Until)) is null;
}
