using System.Globalization;
using CsCheck;
using Jinpai.Cli.Commands;
using Jinpai.Desk.Texts;
using Command = System.CommandLine.Command;

namespace Jinpai.Cli.Tests;

/// <summary>Whatever stands behind an option: it is taken, or refused as input (1) or usage (2), and never a fault of ours; and where a command fails, nothing that looks like a result stands on standard output.</summary>
public sealed class HostileOptionTests : IDisposable
{
    private const int Tries = 400;

    /// <summary>Those whose outcome is a report of what is wrong, and those that serve or generate for long.</summary>
    private static readonly string[] Telling = ["import", "doctor", "check", "watch"];
    private static readonly string[] Left = ["serve", "demo", "generate"];

    private static readonly string[] Values =
    [
        "", " ", ",", ",,,", "-", "--", "0", "-1", "1.5", "1e400", "NaN", "Infinity", "99999999999999999999", "2147483648", "9223372036854775808", "null", "true", "[]", "{}", "%00", "中文", "’", "\"", "*",
        "0001-01-01", "9999-12-31", "10000-01-01", "2026-02-30", "1999-12-31", "2200-12-31", "2026-10-01", "2026-10", "0000-00", "0001-01", "9999-12", "2026-13", "0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59.9999999-14:00", "2100-01-01T00:00:00Z",
        "../../etc/passwd", "/", "/dev/null", "con", "a\u001b[31m", "a\nb", "a\tb", "\ud800", "\ufeff", "\u202e", new('9', 400), new('a', 5000), "sales,,sales", "sales,sales", "balanced", "balanced@0", "balanced@2147483647", "tea", "TEA", "小美",
    ];

    private static readonly string[] Lines =
    [
        "shop list", "shop add CODE", "import FILES --shop tea", "imports --shop tea", "undo 1 --shop tea", "replay --shop tea",
        "report agents --shop tea --from 2026-10-01 --to 2026-10-03", "report teams --shop tea --from 2026-10-01 --to 2026-10-03", "report shop --shop tea --from 2026-10-01 --to 2026-10-03",
        "report days --shop tea --from 2026-10-01 --to 2026-10-03", "report pareto --shop tea --from 2026-10-01 --to 2026-10-03", "report compare --shop tea --from 2026-10-01 --to 2026-10-03",
        "report benchmarks --shop tea --from 2026-10-01 --to 2026-10-03", "details receptions --shop tea --from 2026-10-01 --to 2026-10-03", "details deals --shop tea --from 2026-10-01 --to 2026-10-03",
        "details losses --shop tea --from 2026-10-01 --to 2026-10-03", "details faults --shop tea --from 2026-10-01 --to 2026-10-03", "details filtered --shop tea --from 2026-10-01 --to 2026-10-03",
        "details excluded --shop tea --from 2026-10-01 --to 2026-10-03", "explain order O1001 --shop tea", "explain reception 茶语旗舰店:小美 春风十里 2026-10-01 --shop tea",
        "jobs list --shop tea", "jobs retry x", "jobs fetch x --out OUT", "forget --buyer 没有 --shop tea", "retention show --shop tea", "retention set 90 --shop tea", "retention run", "links list --shop tea", "links undo a b --shop tea", "links redo a b --shop tea", "appraise --scheme balanced --shop tea --period 2026-10", "pay --plan score-weight --shop tea --period 2026-10",
        "grade --grades medal --shop tea --period 2026-10", "doctor", "template list", "template show balanced", "template copy balanced --out OUT",
        "scheme save balanced", "scheme list", "scheme show balanced", "scheme history balanced", "scheme announce balanced --version 1", "scheme acknowledge balanced --version 1 --agent a", "scheme retire balanced --from 2026-10-01",
        "plan save score-weight", "plan list", "plan show score-weight", "plan history score-weight", "plan announce score-weight --version 1", "plan acknowledge score-weight --version 1 --agent a", "plan retire score-weight --from 2026-10-01",
        "grades save medal", "grades list", "grades show medal", "grades history medal", "grades announce medal --version 1", "grades acknowledge medal --version 1 --agent a", "grades retire medal --from 2026-10-01",
        "map list", "map metrics", "map show x", "map remove x", "map save x", "map propose x",
        "sheet staff --agents a --out OUT", "sheet attendance --shop tea --period 2026-10 --out OUT", "sheet manual --agents a --scheme balanced --out OUT",
        "start --report VALUES --period 2026-10 --template balanced --plan-template score-weight --base 5000 --days 22 --out OUT --yes",
        "watch WATCHED --shop tea --once", "watch WATCHED --shop tea --keep", "watch --shop tea --show", "watch --shop tea --off", "backup OUT", "backup --every-night 03:30 --into WATCHED --keep 3", "backup --show", "backup --off", "verify VALUES", "restore VALUES", "copy --from DATA --to OUT", "copy --from DATA --to OUT --shop tea", "database distribute", "check",
        "user add CODE --role owner", "user list", "user role nobody --role agent --agent a", "user reset nobody", "user disable nobody", "user enable nobody --role auditor", "user second-factor optional",
        "check audit --head 0123456789abcdef", "audit list", "audit list --from 2026-10-01 --to 2026-10-03", "audit export", "audit export --out OUT", "audit head",
    ];

    private readonly Desk _desk = Desk.WithSample();
    private readonly Dictionary<string, Command> _leaves = new(StringComparer.Ordinal);

    public HostileOptionTests()
    {
        foreach (var definition in CommandCatalog.All(Words.Load("zh", typeof(CommandCatalog).Assembly)))
        {
            Collect(definition.Build(), "");
        }
    }

    public void Dispose() => _desk.Dispose();

    [Fact]
    public void No_value_of_an_option_is_a_fault_of_ours()
    {
        var line = Gen.Int[0, Lines.Length - 1].Select(index => Lines[index]);
        var value = Gen.OneOf(Gen.Int[0, Values.Length - 1].Select(index => Values[index]), Gen.String[0, 12]);
        Gen.Select(line, Gen.Int[0, 99], value, Gen.Int[0, 99], value, Gen.Bool).Sample(
            (words, first, one, second, other, hasTwo) => Try(words, hasTwo ? [(first, one), (second, other)] : [(first, one)]), iter: Tries, threads: 1);
    }

    [Theory]
    [InlineData("report agents --shop tea --from 2026-10-01 --to 9999-12-31", "2200")]
    [InlineData("report shop --shop tea --from 2026-10-01 --to 9999-12-31", "2200")]
    [InlineData("report teams --shop tea --from 0001-01-01 --to 2026-10-01", "2000")]
    [InlineData("report pareto --shop tea --from 2026-10-01 --to 9999-12-31", "2200")]
    [InlineData("report benchmarks --shop tea --from 2026-10-01 --to 9999-12-31", "2200")]
    [InlineData("report days --shop tea --from 0001-01-01 --to 9999-12-31", "2000")]
    [InlineData("details receptions --shop tea --from 2000-01-01 --to 2026-10-01", "10")]
    [InlineData("explain reception a b 9999-12-31 --shop tea", "2200")]
    [InlineData("appraise --scheme balanced --shop tea --period 9999-12", "2200")]
    [InlineData("pay --plan score-weight --shop tea --period 9999-12", "2200")]
    [InlineData("sheet staff --shop tea --period 9999-12 --out x.xlsx", "2200")]
    [InlineData("import x.csv --shop tea --period 9999-12", "2200")]
    [InlineData("replay --shop tea --from 9999-12-31", "2200")]
    [InlineData("scheme retire balanced --from 9999-12-31", "2200")]
    [InlineData("report agents --shop tea --from 2026-10-01 --to 2026-10-03 --metrics ,,,", "--metrics")]
    [InlineData("serve --workers 0", "64")]
    [InlineData("serve --workers 65", "64")]
    [InlineData("demo --port 99999", "65535")]
    [InlineData("demo --port -1 --no-serve", "65535")]
    public void What_is_out_of_range_is_wrong_usage_and_says_what_is_allowed(string line, string allowed)
    {
        var ran = _desk.Run(line.Split(' ')).Expect(2);
        Assert.Equal("", ran.Out);
        Assert.Contains(allowed, ran.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("table")]
    [InlineData("json")]
    [InlineData("csv")]
    [InlineData("xlsx")]
    public void A_number_that_no_cell_holds_is_written_all_the_same(string format)
    {
        var values = _desk.Write("large.csv", "agent,metric,value,numerator,denominator\nA,enquiry_conversion,,1000000000000,0.0000000000000000000000000001\nB,enquiry_conversion,,1,3\n");
        var result = _desk.File("large.out");
        _desk.Run("appraise", "--scheme", "balanced", "--values", values, "--format", format, "--out", result).Expect(0);
        Assert.True(new FileInfo(result).Length > 0);
    }

    [Theory]
    [InlineData("-1")]
    [InlineData("101")]
    public void A_manual_score_out_of_range_gives_no_result(string score)
    {
        var values = _desk.Write("manual.csv", $"agent,metric,value\nA,manual:supervisor,{score}\nA,sales,100\n");
        foreach (var format in new[] { "table", "json", "csv" })
        {
            var ran = _desk.Run("appraise", "--scheme", "balanced", "--values", values, "--format", format).Expect(1);
            Assert.Equal("", ran.Out);
            Assert.Contains("manual:supervisor", ran.Error, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Every_command_is_tried() =>
        Assert.Equal([], _leaves.Keys.Except(Left).Where(leaf => !Lines.Any(line => line == leaf || line.StartsWith(leaf + " ", StringComparison.Ordinal))));

    private void Try(string line, IReadOnlyList<(int Option, string Value)> hostile)
    {
        var leaf = _leaves.Where(known => line == known.Key || line.StartsWith(known.Key + " ", StringComparison.Ordinal)).MaxBy(known => known.Key.Length);
        var words = line.Split(' ').ToList();
        foreach (var (index, value) in hostile)
        {
            var symbols = leaf.Value.Options.Select(option => option.Name).Concat(leaf.Value.Arguments.Select((_, place) => place.ToString(CultureInfo.InvariantCulture))).ToList();
            if (symbols.Count == 0)
            {
                continue;
            }

            var symbol = symbols[index % symbols.Count];
            Replace(words, leaf.Key.Split(' ').Length, symbol, IsWritten(leaf.Key, symbol) ? Deep + value : value);
        }

        for (var i = 0; i < words.Count; i++)
        {
            words[i] = words[i] switch
            {
                "FILES" => Repository.Path("samples/neutral/agents.csv"),
                "VALUES" => _desk.Write("values.csv", "agent,metric,value\n小美,sales,100\n"),
                "OUT" => _desk.File(Guid.NewGuid().ToString("N") + ".xlsx"),
                "DATA" => _desk.Data,
                "WATCHED" => Directory.CreateDirectory(_desk.File("watched")).FullName,
                "CODE" => "s" + Guid.NewGuid().ToString("N"),
                var word => word,
            };
        }

        var ran = _desk.Run([.. words]);
        Assert.True(ran.Code is 0 or 1 or 2, $"{string.Join(' ', words)} ends with {ran.Code}: {ran.Error}");
        Assert.True(ran.Code == 0 || ran.Error.Length > 0 || Telling.Contains(leaf.Key), $"{string.Join(' ', words)} fails without a word");
        Assert.True(ran.Code == 0 || ran.Out.Length == 0 || Telling.Contains(leaf.Key), $"{string.Join(' ', words)} ends with {ran.Code} and prints {ran.Out}");
    }

    // What a command writes to stays within the desk's folder, also where a value climbs: from its top two steps led into the system's own folders.
    private static bool IsWritten(string leaf, string symbol) => symbol is "--out" or "--into" || (leaf, symbol) is ("backup", "0") or ("watch", "0") or ("copy", "--to");

    private string Deep => Directory.CreateDirectory(_desk.File("a/b/c/d")).FullName + "/";

    // An option is given once: in place of its usual value, else behind the line.
    private static void Replace(List<string> words, int from, string symbol, string value)
    {
        if (char.IsAsciiDigit(symbol[0]))
        {
            var place = from + (symbol[0] - '0');
            if (place < words.Count)
            {
                words[place] = value;
            }
            else
            {
                words.Add(value);
            }
        }
        else if (words.IndexOf(symbol) is >= 0 and var known && known + 1 < words.Count)
        {
            words[known + 1] = value;
        }
        else
        {
            words.AddRange(value.Length % 2 == 0 ? [symbol + "=" + value] : [symbol, value]);
        }
    }

    private void Collect(Command command, string before)
    {
        if (command.Subcommands.Count == 0)
        {
            _leaves.Add(before + command.Name, command);
        }

        foreach (var sub in command.Subcommands)
        {
            Collect(sub, before + command.Name + " ");
        }
    }
}
