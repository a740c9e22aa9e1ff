using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;
using Jinpai.Cli.Commands;
using Jinpai.Desk.Texts;
using Command = System.CommandLine.Command;

namespace Jinpai.Cli.Tests;

/// <summary>Names of a file that steer a terminal, turn the direction of writing or break the line are shown by every command, never obeyed. Files for programs hold them as they are.</summary>
public sealed class TerminalEscapeTests : IDisposable
{
    private const string Agent = "小\u001b[31m美\u009b";
    private const string Buyer = "春风\u001b]0;owned\u0007十里\u202e";
    private const string Name = "茶语\u001b[2J旗舰店";
    private const string Code = "es\u001b[1mc";
    private static readonly string[] Days = ["--from", "2026-10-01", "--to", "2026-10-03"];
    private readonly Desk _desk = new();

    public TerminalEscapeTests()
    {
        Clean(_desk.Run("shop", "add", Desk.ShopCode, "--name", Name), 0);
        foreach (var file in Directory.GetFiles(Repository.Path("samples/neutral")))
        {
            var text = File.ReadAllText(file).Replace("小美,", Agent + ",", StringComparison.Ordinal).Replace("春风十里", Buyer, StringComparison.Ordinal);
            _desk.Write(Path.Combine("shop", Path.GetFileName(file)), text);
        }

        Clean(_desk.Run("import", _desk.File("shop"), "--shop", Desk.ShopCode), 0);
    }

    public void Dispose() => _desk.Dispose();

    /// <summary>Every command that prints what files said, and whether a name of the shop's files has to stand in it. What writes files or serves is left out by name.</summary>
    public static TheoryData<string, bool> Lines => new()
    {
        { "shop list", true }, { "shop add " + Code, true }, { "import none" + Agent + ".csv --shop tea", true }, { "imports --shop tea", false }, { "undo 1 --shop tea", false }, { "replay --shop tea", false },
        { "report agents --shop tea $days", true }, { "report teams --shop tea $days", true }, { "report shop --shop tea $days", true }, { "report days --shop tea $days", true }, { "report pareto --shop tea $days", true },
        { "report compare --shop tea $days", false }, { "report benchmarks --shop tea $days", false },
        { "details receptions --shop tea $days", true }, { "details deals --shop tea $days", true }, { "details losses --shop tea $days", false }, { "details faults --shop tea $days", true },
        { "details filtered --shop tea $days", false }, { "details excluded --shop tea $days", false },
        { "explain order O1001 --shop tea", true }, { "explain order " + Code + " --shop tea", true }, { "explain reception 茶语旗舰店:" + Agent + " " + Buyer + " 2026-10-01 --shop tea", true },
        { "jobs --shop tea", false }, { "jobs log " + Code, true }, { "links list --shop tea", false }, { "forget --shop tea --buyer " + Code, true }, { "retention show --shop " + Code, true }, { "retention set --shop tea " + Code, true }, { "retention run --shop tea", false }, { "links undo " + Buyer + " x --shop tea", true }, { "links redo " + Buyer + " x --shop tea", true },
        { "appraise --scheme balanced --shop tea --period 2026-10", true }, { "pay --plan score-weight --shop tea --period 2026-10", true }, { "grade --grades medal --shop tea --period 2026-10", true },
        { "appraise --scheme " + Code + " --shop tea --period 2026-10", true }, { "doctor", true }, { "template list", false }, { "template show " + Code, true }, { "template copy " + Code, true },
        { "scheme save " + Code, true }, { "scheme list", false }, { "scheme show " + Code, true }, { "scheme history " + Code, true }, { "scheme announce --version 1 " + Code, true },
        { "scheme acknowledge --version 1 --agent a " + Code, true }, { "scheme retire --from 2026-10-01 " + Code, true },
        { "plan save " + Code, true }, { "plan list", false }, { "plan show " + Code, true }, { "plan history " + Code, true }, { "plan announce --version 1 " + Code, true },
        { "plan acknowledge --version 1 --agent a " + Code, true }, { "plan retire --from 2026-10-01 " + Code, true },
        { "grades save " + Code, true }, { "grades list", false }, { "grades show " + Code, true }, { "grades history " + Code, true }, { "grades announce --version 1 " + Code, true },
        { "grades acknowledge --version 1 --agent a " + Code, true }, { "grades retire --from 2026-10-01 " + Code, true },
        { "map list", false }, { "map metrics", false }, { "map show " + Code, true }, { "map remove " + Code, true }, { "map save " + Code, true }, { "map propose " + Code, true },
        { "sheet staff --agents a --out /no/" + Code + ".xlsx", true }, { "sheet attendance --agents a --out /no/" + Code + ".xlsx", true }, { "sheet manual --agents a --scheme " + Code + " --out /no/x.xlsx", true },
        { "start --report " + Code + " --yes", true },
        { "watch /no/" + Code + " --shop tea --once", true }, { "watch /no/" + Code + " --shop tea --keep", true }, { "watch --shop tea --show", false }, { "watch --shop tea --off", false }, { "backup /no/" + Code + "/x.jpb", true }, { "backup --every-night " + Code + " --into /no/" + Code, true }, { "backup --every-night 03:30 --into /no/" + Code, true }, { "backup --show", false }, { "backup --off", false }, { "verify " + Code, true }, { "restore " + Code, true }, { "copy --from /no/" + Code + " --to /no/x", true }, { "database distribute", false },
        { "check " + Code, true },
        { "user add " + Code + " --role owner", false }, { "user list", false }, { "user role x --role agent --agent " + Code, false }, { "user reset " + Code, false }, { "user disable " + Code, false }, { "user second-factor optional", false }, { "user enable " + Code + " --role owner", false },
        { "audit list --shop tea", false }, { "audit list --kind " + Code, true }, { "audit export --kind " + Code, true }, { "audit head", false },
    };

    [Theory]
    [MemberData(nameof(Lines))]
    public void No_command_lets_a_name_steer_the_terminal(string line, bool hasNames)
    {
        var ran = _desk.Run([.. line.Split(' ').SelectMany(word => word == "$days" ? Days : [word])]);
        Clean(ran, null);
        Assert.True(!hasNames || ran.All.Contains('\uFFFD', StringComparison.Ordinal), ran.All);
    }

    [Fact]
    public void Every_command_is_tried()
    {
        string[] others = ["generate", "demo", "serve"];
        var tried = Lines.Select(line => line.Data.Item1).ToList();
        var missing = CommandCatalog.All(Words.Load("zh", typeof(CommandCatalog).Assembly)).SelectMany(definition => Leaves(definition.Build(), "")).Except(others)
            .Where(leaf => !tried.Exists(line => line == leaf || line.StartsWith(leaf + " ", StringComparison.Ordinal)));
        Assert.Empty(missing);
    }

    [Fact]
    public void The_name_of_a_refused_entry_stays_in_its_line()
    {
        var path = _desk.File("ctrl.zip");
        using (var zip = ZipFile.Open(path, ZipArchiveMode.Create))
        {
            using var entry = new StreamWriter(zip.CreateEntry("../a\u001b[31m\n错误 假的一行.csv").Open());
            entry.Write("x");
        }

        var ran = _desk.Run("import", path, "--shop", Desk.ShopCode);
        Clean(ran, 1);
        Assert.DoesNotContain(ran.All.Split('\n'), line => line.StartsWith("错误 假的一行", StringComparison.Ordinal));
        Assert.Contains("错误 假的一行", ran.All, StringComparison.Ordinal);
    }

    [Fact]
    public void Files_for_programs_hold_names_as_they_are()
    {
        string[] report = ["report", "agents", "--shop", Desk.ShopCode, .. Days, "--format"];
        var json = _desk.Run([.. report, "json"]).Expect(0).Out;
        Assert.Contains(JsonNode.Parse(json)!["agents"]!.AsArray(), row => (string)row!["agent"]! == Agent);
        Assert.DoesNotContain('\u001b', json);
        Assert.Contains(Agent, _desk.Run([.. report, "csv"]).Expect(0).Out, StringComparison.Ordinal);
        _desk.Run([.. report, "csv", "--out", _desk.File("agents.csv")]).Expect(0);
        Assert.Contains(Agent, File.ReadAllText(_desk.File("agents.csv"), Encoding.UTF8), StringComparison.Ordinal);
    }

    private static IEnumerable<string> Leaves(Command command, string before) =>
        command.Subcommands.Count == 0 ? [before + command.Name] : command.Subcommands.SelectMany(sub => Leaves(sub, before + command.Name + " "));

    private static void Clean(Ran ran, int? code)
    {
        Assert.True(code is null || ran.Code == code, ran.All);
        Assert.NotEqual(3, ran.Code);
        Assert.DoesNotContain(ran.All, letter => (char.IsControl(letter) && letter != '\n') || letter is '\u202e');
    }
}
