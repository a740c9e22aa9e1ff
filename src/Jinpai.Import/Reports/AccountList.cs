using System.Globalization;
using Jinpai.Core;
using Jinpai.Core.Issues;
using Jinpai.Core.Records;
using Jinpai.Import.Reading;

namespace Jinpai.Import.Reports;

/// <summary>
/// Reads who stands behind which account from lines typed or pasted: <c>account = agent</c>, <c>account agent</c>, or <c>account, agent, team, role</c> with commas, tabs or
/// semicolons. A header line that names account and agent decides which columns they are: a list with more columns, such as the neutral file of agents, is taken too.
/// </summary>
public static class AccountList
{
    private const int MostParts = 4;

    private static readonly Choices<AgentRole> Roles = new(
        ("presale", AgentRole.Presale), ("售前", AgentRole.Presale), ("aftersale", AgentRole.Aftersale), ("售后", AgentRole.Aftersale), ("both", AgentRole.Both), ("售前售后", AgentRole.Both), ("全部", AgentRole.Both));

    // Account, agent, team, role.
    private static readonly string[][] HeaderWords =
    [
        ["account", "账号", "旺旺", "旺旺昵称", "客服账号", "客服昵称", "昵称"],
        ["agent", "客服", "客服姓名", "姓名", "员工"],
        ["team", "团队", "小组", "组别"],
        ["role", "岗位", "角色"],
    ];

    /// <param name="text">One account in each line. A header line, blank lines and lines that begin with # are passed over.</param>
    /// <param name="file">Where the text is from, for the issues.</param>
    public static AccountListReading Parse(string text, string file)
    {
        var records = new List<AgentRecord>();
        var issues = new List<Issue>();
        int[]? header = null;
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        var skipped = TitlesIn(lines, out var start);
        if (skipped > 0)
        {
            issues.Add(new Issue(FileIssues.TitleSkipped, new Origin(file), "", skipped));
        }

        foreach (var (index, line) in lines.Index().Skip(start))
        {
            var number = index + 1;
            var parts = Split(line.Trim('\uFEFF'));
            if (IsPassedOver(parts))
            {
                continue;
            }

            if (records.Count == 0 && header is null && IsHeader(parts))
            {
                header = PlacesOf(parts);
                continue;
            }

            parts = header is null ? parts : At(parts, header);
            foreach (var name in parts.Take(2).Where(name => name.Contains('：', StringComparison.Ordinal)))
            {
                issues.Add(new Issue(CellIssues.ColonFolded, new Origin(file, Line: number), FoundText.Of(name), AccountName.Fold(name)));
            }

            if (RecordOf(parts, number) is not { } record)
            {
                issues.Add(new Issue(MapIssues.AccountLineInvalid, new Origin(file, Line: number), FoundText.Of(line)));
            }
            else if (records.Find(r => r.Account == record.Account) is not { } other)
            {
                records.Add(record);
            }
            else if (other with { Line = number } != record)
            {
                issues.Add(new Issue(MapIssues.AccountRepeated, new Origin(file, Line: number), record.Account.Value, other.Line.ToString(CultureInfo.InvariantCulture)));
            }
        }

        return new AccountListReading(records, issues);
    }

    private static bool IsPassedOver(List<string> parts) => parts.All(p => p.Length == 0) || parts[0].StartsWith('#');

    /// <summary>How many lines stand above a header that names account and agent; none where there is no such header among the first lines.</summary>
    private static int TitlesIn(string[] lines, out int start)
    {
        var titles = 0;
        foreach (var (index, line) in lines.Index())
        {
            var parts = Split(line.Trim('\uFEFF'));
            if (IsPassedOver(parts))
            {
                continue;
            }

            if (PlacesOf(parts) is not null)
            {
                start = index;
                return titles;
            }

            if (titles++ >= HeaderPlace.MostSkipped)
            {
                break;
            }
        }

        start = 0;
        return 0;
    }

    private static AgentRecord? RecordOf(List<string> parts, int number)
    {
        AgentRole role = default;
        var roleText = parts.ElementAtOrDefault(3) ?? "";
        if (parts.Count is < 2 or > MostParts || parts[0].Length == 0 || parts[1].Length == 0 || (roleText.Length > 0 && !Roles.TryFind(roleText, out role)))
        {
            return null;
        }

        var team = parts.ElementAtOrDefault(2);
        return new AgentRecord(new AccountId(AccountName.Fold(parts[0])), new AgentId(AccountName.Fold(parts[1])), string.IsNullOrEmpty(team) ? null : team, roleText.Length == 0 ? null : role, null, null, null, null, null, number);
    }

    private static bool IsHeader(List<string> parts) => HeaderWords[0].Contains(HeaderKey.Of(parts[0]).Key, StringComparer.Ordinal) || (parts.Count > MostParts && PlacesOf(parts) is not null);

    // Null: the header does not name both account and agent, and the usual order holds.
    private static int[]? PlacesOf(List<string> parts)
    {
        var keys = parts.ConvertAll(part => HeaderKey.Of(part).Key);
        int[] places = [.. HeaderWords.Select(words => keys.FindIndex(key => words.Contains(key, StringComparer.Ordinal)))];
        return places[0] >= 0 && places[1] >= 0 ? places : null;
    }

    private static List<string> At(List<string> parts, int[] places) => [.. places.Select(place => place < 0 ? "" : parts.ElementAtOrDefault(place) ?? "")];

    private static List<string> Split(string line)
    {
        var folded = line.Replace('，', ',').Replace(';', ',').Replace('；', ',').Replace('＝', '=');
        char? separator = line.Contains('\t', StringComparison.Ordinal) ? '\t' : folded.Contains('=', StringComparison.Ordinal) && !folded.StartsWith('=') ? '=' : folded.Contains(',', StringComparison.Ordinal) ? ',' : null;
        return separator switch
        {
            // Blanks part two words only: an account may have a blank in it, and then nobody can say where it ends.
            null => [.. line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries) is { Length: 2 } words ? words.Select(Unquoted) : [Unquoted(line.Trim())]],
            '\t' => [.. line.Split('\t').Select(p => Unquoted(CellText.Trim(p).ToString()))],
            { } sign => [.. folded.Split(sign).Select(p => Unquoted(CellText.Trim(p).ToString()))],
        };
    }

    private static string Unquoted(string part)
    {
        var inner = part is ['"', .., '"'] && part.Length > 1 ? part[1..^1].Replace("\"\"", "\"", StringComparison.Ordinal) : part;
        return CellText.Clean(inner).ToString();
    }
}
