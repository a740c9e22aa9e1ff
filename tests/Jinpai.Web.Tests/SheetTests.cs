using System.Text.RegularExpressions;
using Jinpai.Web.Hosting;

namespace Jinpai.Web.Tests;

/// <summary>Each module's sheet stands beside its pages and is about them alone; all are served as one, in which nothing is said twice.</summary>
public sealed class SheetTests
{
    private static readonly EmbeddedAssets Assets = new(typeof(JinpaiWeb).Assembly);
    private static readonly HashSet<string> TablerClasses = [.. StyleSheet.ClassesIn(Assets.Text("lib/tabler/tabler.min.css"))];

    /// <summary>Path and text of every page, source and script of ours.</summary>
    private static readonly (string Path, string Text)[] Sources =
    [
        .. Directory.EnumerateFiles(Repository.Path("src/Jinpai.Web"), "*.*", SearchOption.AllDirectories)
            .Select(file => (Path: Path.GetRelativePath(Repository.Path("src/Jinpai.Web"), file).Replace('\\', '/'), File: file))
            .Where(source => Path.GetExtension(source.File) is ".razor" or ".cs" or ".js" && !Regex.IsMatch(source.Path, "^(bin|obj|wwwroot/lib)/", RegexOptions.CultureInvariant))
            .Select(source => (source.Path, File.ReadAllText(source.File))),
    ];

    [Fact]
    public void The_sheets_beside_the_pages_are_served_as_one_with_what_is_shared_first()
    {
        var root = Repository.Path("src/Jinpai.Web");
        var files = Directory.EnumerateFiles(root, "*.css", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(root, file).Replace('\\', '/'))
            .Where(path => !Regex.IsMatch(path, "^(bin|obj|wwwroot)/", RegexOptions.CultureInvariant)).Order(StringComparer.Ordinal).ToList();
        Assert.Equal(files, Assets.ModuleSheets.Select(sheet => sheet.Path).Order(StringComparer.Ordinal));
        Assert.Contains("Agents/agents.css", files);
        Assert.Equal(string.Join('\n', Assets.ModuleSheets.Select(sheet => File.ReadAllText(Path.Combine(root, sheet.Path)))), Assets.Text(EmbeddedAssets.Sheet));
        var isShared = Assets.ModuleSheets.Select(sheet => ModuleOf(sheet.Path) == "Shared").ToList();
        Assert.Equal(isShared.OrderDescending(), isShared);
    }

    [Fact]
    public void A_modules_sheet_is_about_its_own_pages()
    {
        var shared = Assets.ModuleSheets.Where(sheet => ModuleOf(sheet.Path) == "Shared").SelectMany(sheet => StyleSheet.ClassesIn(sheet.Text)).ToHashSet(StringComparer.Ordinal);
        var faults = new List<string>();
        foreach (var (path, text) in Assets.ModuleSheets.Where(sheet => ModuleOf(sheet.Path) != "Shared"))
        {
            foreach (var rule in StyleSheet.RulesOf(text))
            {
                var own = StyleSheet.ClassesOf(rule.Selector).Where(name => !shared.Contains(name) && !TablerClasses.Contains(name)).ToList();
                faults.AddRange(own.Count > 0 ? [] : [$"{path}: {rule.Selector} has no class of the module's own"]);
                faults.AddRange(own.Where(name => !IsUsed(name, IsState(name) ? null : ModuleOf(path))).Select(name => $"{path}: .{name} is on no page of the module"));
                faults.AddRange(own.Where(name => !IsState(name)).SelectMany(name => UsersOf(name).Where(user => user != ModuleOf(path)).Select(user => $"{path}: .{name} is used in {user} too: it belongs in Shared")));
            }
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults.Distinct(StringComparer.Ordinal)));
    }

    [Fact]
    public void Every_class_of_a_shared_sheet_is_used()
    {
        var unused = Assets.ModuleSheets.Where(sheet => ModuleOf(sheet.Path) == "Shared").SelectMany(sheet => StyleSheet.ClassesIn(sheet.Text).Select(name => (sheet.Path, Name: name)))
            .Where(used => !IsUsed(used.Name, null)).Select(used => $"{used.Path}: .{used.Name}").ToList();
        Assert.True(unused.Count == 0, string.Join('\n', unused));
    }

    [Fact]
    public void No_rule_stands_twice()
    {
        var rules = StyleSheet.RulesOf(Assets.Text(EmbeddedAssets.Sheet));
        Assert.True(rules.Count > 300, "The scan has lost its way.");
        var twins = StyleSheet.TwinsOf(rules);
        Assert.True(twins.Count == 0, string.Join('\n', twins));
    }

    [Theory]
    [InlineData(".a { color: red; } .b { margin: 0; } .a { color: blue; }", ".a: color")]
    [InlineData(".a, .b { color: red; } .b { color: red; margin: 0; }", ".b: color")]
    [InlineData("@media print { .a { color: red; } .a { color: blue; } }", "@media print .a: color")]
    [InlineData(".a { color: red; gap: 0; margin: 0 } .b { margin: 0; color: red; gap: 0; }", ".a = .b")]
    public void A_rule_that_stands_twice_is_found(string sheet, string twin) => Assert.Equal([twin], StyleSheet.TwinsOf(StyleSheet.RulesOf(sheet)));

    [Fact]
    public void The_same_rule_in_another_width_is_another_rule() =>
        Assert.Empty(StyleSheet.TwinsOf(StyleSheet.RulesOf(".a { color: red; } @media print { .a { color: blue; } } .b { margin: 0; color: red; }")));

    // How something is, whatever it is: is-winner, is-over.
    private static bool IsState(string name) => name.StartsWith("is-", StringComparison.Ordinal);

    private static string ModuleOf(string path) => path.Split('/')[0];

    private static bool IsUsed(string name, string? module) => TablerClasses.Contains(name) || UsersOf(name).Any(user => module is null || user == module);

    private static IEnumerable<string> UsersOf(string name) => Sources.Where(source => StyleSheet.Uses(source.Text, source.Path.EndsWith(".js", StringComparison.Ordinal), name)).Select(source => ModuleOf(source.Path)).Distinct(StringComparer.Ordinal);
}
