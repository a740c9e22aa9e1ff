using System.Text.RegularExpressions;

namespace Jinpai.Architecture.Tests;

/// <summary>Rules on every text file of the tree: nothing of one person's or one company's machine gets into it.</summary>
internal static partial class TreeRules
{
    /// <summary>Public sites that documents, licences and formats name.</summary>
    private static readonly string[] KnownHosts =
    [
        "dotnet.microsoft.com", "learn.microsoft.com", "github.com", "keepachangelog.com", "semver.org", "opensource.org", "spdx.org", "www.w3.org", "www.apache.org",
        "schemas.microsoft.com", "schemas.openxmlformats.org", "purl.org", "item.taobao.com", "detail.tmall.com", "example.com", "www.example.com", "json-schema.org",
        "img.alicdn.com", "example.org", "shop.example.com", "localhost.example.com", "duckdb.org", "www.sqlite.org", "www.postgresql.org", "xunit.net",
    ];

    [GeneratedRegex(@"(?<![\w.$~}])(?:/home/\w|/Users/\w|/[r]oot\b|/work/\w|/opt/\w)|\b[A-Za-z]:\\{1,2}Users\\", RegexOptions.CultureInvariant)]
    private static partial Regex PersonalPath { get; }

    [GeneratedRegex(@"\b(?:https?|ftp|postgres(?:ql)?)://(?:[^\s/@""']*@)?(?<host>[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+)", RegexOptions.CultureInvariant)]
    private static partial Regex Address { get; }

    public static IEnumerable<Offence> PersonalPlaces(string path, string text)
    {
        var lines = text.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            foreach (Match match in PersonalPath.Matches(lines[i]))
            {
                yield return new Offence($"{path}:{i + 1}", $"'{match.Value}' is a place on somebody's machine");
            }

            foreach (Match match in Address.Matches(lines[i]))
            {
                if (!KnownHosts.Contains(match.Groups["host"].Value, StringComparer.OrdinalIgnoreCase) && match.Groups["host"].Value is not ("127.0.0.1" or "0.0.0.0" or "192.0.2.1" or "192.168.1.20"))
                {
                    yield return new Offence($"{path}:{i + 1}", $"host {match.Groups["host"].Value} is not among the public sites named in TreeRules");
                }
            }
        }
    }
}
