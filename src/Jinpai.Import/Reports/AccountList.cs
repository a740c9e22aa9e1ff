using System.Globalization;
using Jinpai.Core;
using Jinpai.Core.Issues;
using Jinpai.Core.Records;
using Jinpai.Import.Formats;
using Jinpai.Import.Text;

namespace Jinpai.Import.Reports;

/// <summary>Reads who stands behind which account from lines typed or pasted: <c>account = agent</c>, or <c>account, agent, team, role</c> with commas, tabs or semicolons.</summary>
public static class AccountList
{
    private static readonly Choices<AgentRole> Roles = new(
        ("presale", AgentRole.Presale), ("售前", AgentRole.Presale), ("aftersale", AgentRole.Aftersale), ("售后", AgentRole.Aftersale), ("both", AgentRole.Both), ("售前售后", AgentRole.Both), ("全部", AgentRole.Both));

    private static readonly string[] HeaderWords = ["account", "账号", "旺旺", "旺旺昵称", "客服账号", "客服昵称", "昵称"];

    /// <param name="text">One account in each line. A header line, blank lines and lines that begin with # are passed over.</param>
    /// <param name="file">Where the text is from, for the issues.</param>
    public static AccountListReading Parse(string text, string file)
    {
        var records = new List<AgentRecord>();
        var issues = new List<Issue>();
        foreach (var (index, line) in text.ReplaceLineEndings("\n").Split('\n').Index())
        {
            var number = index + 1;
            var parts = Split(line.Trim('\uFEFF'));
            if (parts.All(p => p.Length == 0) || parts[0].StartsWith('#') || (records.Count == 0 && HeaderWords.Contains(HeaderKey.Of(parts[0]).Key, StringComparer.Ordinal)))
            {
                continue;
            }

            AgentRole role = default;
            var roleText = parts.ElementAtOrDefault(3) ?? "";
            if (parts.Count is < 2 or > 4 || parts[0].Length == 0 || parts[1].Length == 0 || (roleText.Length > 0 && !Roles.TryFind(roleText, out role)))
            {
                issues.Add(Issue.Coded(Severity.Error, ReportIssues.AccountLineInvalid, new Origin(file, Line: number), FoundText.Of(line)));
                continue;
            }

            var team = parts.ElementAtOrDefault(2);
            var record = new AgentRecord(new AccountId(parts[0]), new AgentId(parts[1]), string.IsNullOrEmpty(team) ? null : team, roleText.Length == 0 ? null : role, null, null, null, null, null, number);
            if (records.Find(r => r.Account == record.Account) is not { } other)
            {
                records.Add(record);
            }
            else if (other with { Line = number } != record)
            {
                issues.Add(Issue.Coded(Severity.Error, ReportIssues.AccountRepeated, new Origin(file, Line: number), record.Account.Value, other.Line.ToString(CultureInfo.InvariantCulture)));
            }
        }

        return new AccountListReading(records, issues);
    }

    private static List<string> Split(string line)
    {
        var separator = line.Contains('\t', StringComparison.Ordinal) ? '\t' : line.Contains('=', StringComparison.Ordinal) && !line.StartsWith('=') ? '=' : ',';
        var folded = separator == ',' ? line.Replace('，', ',').Replace(';', ',').Replace('；', ',') : line;
        return [.. folded.Split(separator).Select(p => Unquoted(CellText.Trim(p).ToString()))];
    }

    private static string Unquoted(string part)
    {
        var inner = part is ['"', .., '"'] && part.Length > 1 ? part[1..^1].Replace("\"\"", "\"", StringComparison.Ordinal) : part;
        return CellText.Clean(inner).ToString();
    }
}
