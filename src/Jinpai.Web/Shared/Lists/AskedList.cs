using Jinpai.Desk.Details;
using Jinpai.Web.Shared.Visits;
using Microsoft.AspNetCore.WebUtilities;

namespace Jinpai.Web.Shared.Lists;

/// <summary>Filters and order of a list, from an address.</summary>
internal static class AskedList
{
    /// <summary>Of the page that is asked for.</summary>
    public static ListQuery Of(Visit visit) => new(visit.Asked, visit.Span);

    /// <summary>Of another page's address, such as the one that a chat was opened from.</summary>
    public static ListQuery Of(string address, Visit visit)
    {
        var query = QueryHelpers.ParseQuery(address.Contains('?', StringComparison.Ordinal) ? address[address.IndexOf('?', StringComparison.Ordinal)..] : "");
        string? Ask(string key) => query.TryGetValue(key, out var value) && value.ToString() is { Length: > 0 } text ? text : null;
        return new ListQuery(Ask, AskedDays.Parse(Ask("from"), Ask("to")) ?? visit.Of(SpanPreset.LatestData));
    }
}
