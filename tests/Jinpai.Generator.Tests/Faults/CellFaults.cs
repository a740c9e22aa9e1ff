using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Jinpai.Generator.Tests.Faults;

/// <summary>What spreadsheets, programs and people do to cells.</summary>
internal static partial class CellFaults
{
    public static IReadOnlyList<CellFault> All { get; } =
    [
        .. Words("null", "NULL", "\\N", "N/A", "None", "nan", "NaT", "#N/A", "#REF!", "#VALUE!", "#DIV/0!", "########", "=?"),
        new("blank", v => v.Length > 0, _ => ""),
        new("dash", v => v.Length > 0, _ => "-"),
        Ids("backtick", v => "`" + v),
        Ids("apostrophe", v => "'" + v),
        Ids("label", v => "ID：" + v),
        Ids("tab", v => v + "\t"),
        Ids("no-break space", v => "\u00A0" + v),
        Ids("invisible mark", v => v.Insert(v.Length / 2, "\u200B")),
        Ids("left-to-right mark", v => "\u200E" + v),
        Ids("full width", Wide),
        new("point", IsNumber, v => v + ".0"),
        new("thousands", IsNumber, v => decimal.Parse(v, CultureInfo.InvariantCulture).ToString("N0", CultureInfo.InvariantCulture)),
        new("scientific", v => IsNumber(v) && v.Length >= 12, v => decimal.Parse(v, CultureInfo.InvariantCulture).ToString("0.#####E+0", CultureInfo.InvariantCulture)),
        Times("without seconds", v => v[..^3]),
        Times("slashes", v => v.Replace('-', '/')),
        Times("only a day", v => v[..10]),
        Times("other century", v => "19" + v[2..]),
        Times("future", v => "2099" + v[4..]),
        Times("serial", v => ((DateTime.ParseExact(v, "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture) - new DateTime(1899, 12, 30)).Ticks / (decimal)TimeSpan.TicksPerDay).ToString("0.##########", CultureInfo.InvariantCulture)),
        Times("american", v => $"{v[5..7]}/{v[8..10]}/{v[..4]} {v[11..]}"),
        Amounts("negative", v => "-" + v),
        Amounts("huge", _ => "99999999999999"),
        Amounts("decimal comma", v => v.Replace('.', ',')),
        Amounts("yuan", v => $"¥{v}元"),
        Amounts("exponent", _ => "1.2E+3"),
        Amounts("words", _ => "壹佰元"),
        Amounts("percent", v => v + "%"),
        Names("full-width colon", v => v.Replace(':', '：'), v => v.Contains(':', StringComparison.Ordinal)),
        Names("lost letter", v => "\uFFFD" + v[1..], _ => true),
        Names("mojibake", v => Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(v)), v => v.Any(c => c >= '\u4E00')),
        Names("blanks around", v => $" {v}\u3000", _ => true),
        new("a thousand letters too many", v => v.Length > 0, v => v + new string('长', 1001)),
    ];

    private static IEnumerable<CellFault> Words(params string[] words) => words.Select(word => new CellFault(word, v => v.Length > 0, _ => word));

    private static CellFault Ids(string name, Func<string, string> make) => new(name, v => v.Length >= 3 && IsNumber(v), make);

    private static CellFault Times(string name, Func<string, string> make) => new(name, v => Time().IsMatch(v), make);

    private static CellFault Amounts(string name, Func<string, string> make) => new(name, v => Amount().IsMatch(v), make);

    private static CellFault Names(string name, Func<string, string> make, Func<string, bool> applies) => new(name, v => v.Length > 1 && v.Any(char.IsLetter) && applies(v), make);

    private static bool IsNumber(string value) => value.Length is > 0 and < 28 && value.All(char.IsAsciiDigit);

    private static string Wide(string value) => string.Concat(value.Select(c => (char)(c + 0xFEE0)));

    [GeneratedRegex("^[0-9]{4}-[0-9]{2}-[0-9]{2} [0-9]{2}:[0-9]{2}:[0-9]{2}$")]
    private static partial Regex Time();

    [GeneratedRegex("^[0-9]+\\.[0-9]{2}$")]
    private static partial Regex Amount();
}
