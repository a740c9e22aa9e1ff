using System.Collections.Immutable;
using Jinpai.Core;
using Jinpai.Core.Issues;
using Jinpai.Pay.Texts;

namespace Jinpai.Pay.Staff;

/// <summary>Reads staff rows from cells of text, wherever they come from: <c>agent,base,days,employed_days,period_days</c> and optionally <c>carried,unpaid_days</c>.</summary>
public static class StaffReader
{
    private static readonly (string Name, string[] Also, bool Required)[] Columns =
    [
        ("agent", ["客服", "姓名"], true),
        ("base", ["底薪", "基本工资"], true),
        ("days", ["出勤天数"], true),
        ("employed_days", ["在职天数"], true),
        ("period_days", ["周期天数", "当月天数"], true),
        ("carried", ["上期结转", "结转"], false),
        ("unpaid_days", ["无薪假天数", "事假天数"], false),
    ];

    /// <param name="file">The name of the file, for the issues.</param>
    /// <param name="header">The cells of the head line; names in any order and case, further columns do not matter.</param>
    /// <param name="rows">Line number and cells; blank rows are passed over.</param>
    /// <param name="language">Of the issues.</param>
    public static StaffReading Read(string file, IReadOnlyList<string> header, IEnumerable<(long Line, IReadOnlyList<string> Cells)> rows, Language language)
    {
        var texts = PayTexts.In(language);
        var issues = ImmutableArray.CreateBuilder<Issue>();
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (name, also, required) in Columns)
        {
            var found = Enumerable.Range(0, header.Count).Where(i => Means(header[i], name, also)).ToList();
            if (found.Count > 1 || (found.Count == 0 && required))
            {
                var code = found.Count == 0 ? "column_missing" : "column_twice";
                issues.Add(new Issue(Severity.Error, code, new Origin(file, Line: 1, Column: name), string.Join(",", header), name, texts.Say("action.staff_refused")));
            }

            if (found.Count > 0)
            {
                places[name] = found[0];
            }
        }

        if (issues.Count > 0)
        {
            return new StaffReading([], issues.ToImmutable());
        }

        var staff = ImmutableArray.CreateBuilder<StaffRow>();
        var lines = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var (line, cells) in rows.Where(r => r.Cells.Any(c => !string.IsNullOrWhiteSpace(c))))
        {
            var row = new StaffCells(file, line, cells, places, texts, issues);
            var before = issues.Count;
            var read = row.Read();
            if (read.Agent.Value.Length > 0 && !lines.TryAdd(read.Agent.Value, line))
            {
                row.Fault("agent", "agent_twice", read.Agent.Value, texts.Say("expect.agent_once", lines[read.Agent.Value]));
            }

            if (issues.Count == before)
            {
                staff.Add(read);
            }
        }

        return new StaffReading(staff.ToImmutable(), issues.ToImmutable());
    }

    private static bool Means(string cell, string name, string[] also)
    {
        var title = cell.Trim().TrimStart('\uFEFF');
        return title.Equals(name, StringComparison.OrdinalIgnoreCase) || also.Contains(title, StringComparer.Ordinal);
    }
}
