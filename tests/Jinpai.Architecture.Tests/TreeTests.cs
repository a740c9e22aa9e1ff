namespace Jinpai.Architecture.Tests;

public sealed class TreeTests
{
    private static readonly string[] TextEndings =
        [".cs", ".csproj", ".props", ".targets", ".slnx", ".json", ".yml", ".yaml", ".md", ".txt", ".csv", ".jsonl", ".sql", ".sh", ".cmd", ".js", ".html", ".css", ".editorconfig", ".gitignore", "/run"];

    [Fact]
    public void The_tree_names_no_personal_place() =>
        Offence.AssertNone(
            "No personal paths, no private hosts.",
            Repository.Files().Where(IsText).Where(IsOurs).SelectMany(p => TreeRules.PersonalPlaces(p, File.ReadAllText(Path.Combine(Repository.Root, p)))));

    [Fact]
    public void Scripts_stop_at_the_first_fault() =>
        Offence.AssertNone(
            "A script says set -euo pipefail, or set -eu where it is a plain sh.",
            Repository.Files().Where(IsScript).Where(p => !StopsAtFaults(File.ReadAllText(Path.Combine(Repository.Root, p)))).Select(p => new Offence(p, "does not")));

    [Theory]
    [InlineData("cd /ho" + "me/anna/shop", 1)]
    [InlineData(@"C:\Use" + @"rs\anna", 1)]
    [InlineData("https:" + "//nuget.intra.corp/v3", 1)]
    [InlineData("https:" + "//anna:secret@shop.intra.corp/v3", 1)]
    [InlineData("https://github.com/nodatime/nodatime http://127.0.0.1:5080 http://localhost:5080", 0)]
    [InlineData("data/home/x and ~/.jinpai and $HOME/x", 0)]
    public void Personal_places_are_found(string line, int expected)
    {
        var found = TreeRules.PersonalPlaces("a.md", "first\n" + line).ToList();
        Assert.Equal(expected, found.Count);
        Assert.All(found, o => Assert.Equal("a.md:2", o.Place));
    }

    private static bool StopsAtFaults(string script) =>
        script.Contains("set -euo pipefail", StringComparison.Ordinal) || (script.StartsWith("#!/bin/sh", StringComparison.Ordinal) && script.Contains("set -eu", StringComparison.Ordinal));

    private static bool IsText(string path) =>
        TextEndings.Any(e => path.EndsWith(e, StringComparison.Ordinal)) || path is "jinpai" or "test" || !Path.GetFileName(path).Contains('.');

    /// <summary>Files of other houses, fetched as they are by tools/fetch-web-libraries.sh, name their own sites.</summary>
    private static bool IsOurs(string path) => !path.StartsWith("src/Jinpai.Web/wwwroot/lib/", StringComparison.Ordinal);

    private static bool IsScript(string path) => path is "jinpai" or "test" or ".ci/run" || path.EndsWith(".sh", StringComparison.Ordinal);
}
