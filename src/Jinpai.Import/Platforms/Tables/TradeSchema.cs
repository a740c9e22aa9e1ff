using Jinpai.Import.Reading;

namespace Jinpai.Import.Platforms.Tables;

/// <summary>The columns of one kind of export, by index, as its reader asks for them.</summary>
/// <param name="Columns">The columns that are read.</param>
/// <param name="Unread">Names of columns that are known and of no use, among them all that hold personal data: they are passed over without a word.</param>
internal sealed record TradeSchema(IReadOnlyList<TradeColumn> Columns, IReadOnlySet<string> Unread)
{
    /// <summary>A schema written as words: <c>订单编号*|订单号 买家会员名*! 订单付款时间+</c>: a star for required, a plus for required in the header alone, an exclamation mark for personal.</summary>
    public static TradeSchema Parse(string columns, string unread) => new(
        [.. Words(columns).Select(Column)],
        Words(unread).Select(HeaderName.Normalise).ToHashSet(StringComparer.Ordinal));

    /// <summary>Required columns that a header lacks, as they are shown to the user.</summary>
    public IReadOnlyList<string> MissingFrom(IReadOnlyList<string> header) =>
        [.. Columns.Where(c => c.IsInHeader && IndexIn(header, c) < 0).Select(c => string.Join(" / ", c.Names))];

    public int CountIn(IReadOnlyList<string> header) => Columns.Count(c => IndexIn(header, c) >= 0) + header.Count(Unread.Contains);

    public int[] IndexesIn(IReadOnlyList<string> header) => [.. Columns.Select(c => IndexIn(header, c))];

    /// <summary>The columns under the names that the header gives them, for issues.</summary>
    public IReadOnlyList<FormatColumn> NamedBy(IReadOnlyList<string> header) =>
        [.. Columns.Select(c => new FormatColumn(IndexIn(header, c) is >= 0 and var index ? header[index] : c.Names[0], c.IsFilled, c.IsPersonal))];

    /// <summary>Names that are read and stand in the header twice: nobody can say which of them counts.</summary>
    public IReadOnlyList<string> DoubledIn(IReadOnlyList<string> header) =>
        [.. Columns.Select(c => IndexIn(header, c)).Where(i => i >= 0).Select(i => header[i]).Where(n => header.Count(h => h == n) > 1).Distinct(StringComparer.Ordinal)];

    public IEnumerable<string> UnknownIn(IReadOnlyList<string> header) =>
        header.Where(h => h.Length > 0 && !Unread.Contains(h) && !Columns.Any(c => c.Names.Contains(h, StringComparer.Ordinal)));

    private static TradeColumn Column(string word)
    {
        var names = word.Split('|').Select(name => HeaderName.Normalise(name.TrimEnd('*', '+', '!'))).ToList();
        var isFilled = word.Contains('*', StringComparison.Ordinal);
        return new TradeColumn(names, isFilled || word.Contains('+', StringComparison.Ordinal), isFilled, word.Contains('!', StringComparison.Ordinal));
    }

    private static int IndexIn(IReadOnlyList<string> header, TradeColumn column)
    {
        foreach (var name in column.Names)
        {
            for (var i = 0; i < header.Count; i++)
            {
                if (header[i] == name)
                {
                    return i;
                }
            }
        }

        return -1;
    }

    private static string[] Words(string text) => text.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries);
}
