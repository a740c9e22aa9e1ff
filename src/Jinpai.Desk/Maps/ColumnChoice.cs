using Jinpai.Import.Reports;

namespace Jinpai.Desk.Maps;

/// <summary>What a person says of one column of a report.</summary>
/// <param name="Header">As it stands in the file; brackets, blanks and units do not matter.</param>
/// <param name="Metric">Id or name of a metric, <c>event:…</c>, <c>manual:…</c>, or <c>ignore</c>.</param>
/// <param name="Unit">Null: the metric's usual one.</param>
public sealed record ColumnChoice(string Header, string Metric, string? Unit)
{
    /// <summary>Reads <c>HEADER=METRIC</c> or <c>HEADER=METRIC/UNIT</c>; null if it is neither.</summary>
    public static ColumnChoice? Parse(string text)
    {
        var sign = text.LastIndexOf('=');
        if (sign <= 0 || sign == text.Length - 1)
        {
            return null;
        }

        var (header, rest) = (text[..sign].Trim(), text[(sign + 1)..].Trim());
        var slash = rest.LastIndexOf('/');
        return slash < 0 ? new ColumnChoice(header, rest, null) : new ColumnChoice(header, rest[..slash].Trim(), rest[(slash + 1)..].Trim());
    }

    public bool IsOf(string header) => HeaderKey.Of(header).Key == HeaderKey.Of(Header).Key;
}
