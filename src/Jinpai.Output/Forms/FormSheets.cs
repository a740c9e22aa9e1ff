using Jinpai.Core;
using Jinpai.Core.Forms;
using Jinpai.Output.Tables;

namespace Jinpai.Output.Forms;

/// <summary>Sheets to complete in Excel (spec 4.7). A hidden first row holds the kind, the period and the keys of the columns, so that the import reads them back whatever the headers say.</summary>
public static class FormSheets
{
    /// <summary>Base pay and days: what <c>pay --staff</c> takes.</summary>
    public static OutputSheet Staff(string? period, IEnumerable<StaffFormRow> rows, Language language) => Sheet(
        FormKind.Staff,
        period,
        Say(language, "人员与出勤", "Staff"),
        [
            AgentColumn(language),
            ("base", Say(language, "底薪（元）", "Base pay (yuan)"), OutputKind.Money),
            .. DayColumns(language),
            ("carried", Say(language, "上期结转（负数）", "Carried over (negative)"), OutputKind.Money),
            UnpaidColumn(language),
        ],
        rows.Select(r => (IReadOnlyList<OutputCell>)
        [
            OutputCell.Text(r.Agent.Value), OutputCell.Number(r.Base), OutputCell.Number(r.Days), OutputCell.Number(r.EmployedDays),
            OutputCell.Number(r.PeriodDays), OutputCell.Number(r.Carried), OutputCell.Number(r.UnpaidDays),
        ]));

    /// <summary>Days alone.</summary>
    public static OutputSheet Attendance(string? period, IEnumerable<StaffFormRow> rows, Language language) => Sheet(
        FormKind.Attendance,
        period,
        Say(language, "出勤", "Attendance"),
        [
            AgentColumn(language),
            .. DayColumns(language),
            UnpaidColumn(language),
            ("note", Say(language, "备注", "Note"), OutputKind.Text),
        ],
        rows.Select(r => (IReadOnlyList<OutputCell>)
        [
            OutputCell.Text(r.Agent.Value), OutputCell.Number(r.Days), OutputCell.Number(r.EmployedDays), OutputCell.Number(r.PeriodDays), OutputCell.Number(r.UnpaidDays), OutputCell.Empty,
        ]));

    /// <summary>Manual scores: a column for each manual criterion, with its largest score in the header; then why, who, and what shows it.</summary>
    /// <param name="period">Such as 2026-10; null: none.</param>
    /// <param name="agents">Whom to score.</param>
    /// <param name="criteria">The id behind <c>manual:</c>, the name, the largest score.</param>
    /// <param name="language">Of the headers.</param>
    /// <param name="author">Who is going to score, filled in beforehand; null: to be filled in.</param>
    public static OutputSheet Manual(string? period, IEnumerable<AgentId> agents, IReadOnlyList<(string Id, string Name, decimal Max)> criteria, Language language, string? author = null) => Sheet(
        FormKind.Manual,
        period,
        Say(language, "人工评分", "Manual scores"),
        [
            AgentColumn(language),
            .. criteria.Select(c => ($"manual:{c.Id}{FormMark.LimitSign}{Plain(c.Max)}", $"{c.Name} (0–{Plain(c.Max)})", OutputKind.Decimal)),
            ("note", Say(language, "评分说明（必填）", "Note (required)"), OutputKind.Text),
            ("author", Say(language, "评分人（必填）", "Author (required)"), OutputKind.Text),
            ("evidence", Say(language, "依据（如聊天链接）", "Evidence (such as a link to a chat)"), OutputKind.Text),
        ],
        agents.Select(a => (IReadOnlyList<OutputCell>)[OutputCell.Text(a.Value), .. criteria.Select(_ => OutputCell.Empty), OutputCell.Empty, OutputCell.Text(author), OutputCell.Empty]));

    private static (string Key, string Title, OutputKind Kind) AgentColumn(Language language) => ("agent", Say(language, "客服", "Agent"), OutputKind.Text);

    private static (string Key, string Title, OutputKind Kind)[] DayColumns(Language language) =>
    [
        ("days", Say(language, "出勤天数", "Days worked"), OutputKind.Decimal),
        ("employed_days", Say(language, "在职天数", "Days employed"), OutputKind.Decimal),
        ("period_days", Say(language, "周期天数", "Days of the period"), OutputKind.Decimal),
    ];

    private static (string Key, string Title, OutputKind Kind) UnpaidColumn(Language language) => ("unpaid_days", Say(language, "无薪假天数", "Days of unpaid leave"), OutputKind.Decimal);

    private static OutputSheet Sheet(FormKind kind, string? period, string name, List<(string Key, string Title, OutputKind Kind)> columns, IEnumerable<IReadOnlyList<OutputCell>> rows)
    {
        // The first column is narrow and only for the mark: a person who sorts or fills rows never touches it.
        List<OutputColumn> titled = [new OutputColumn("#", OutputKind.Integer, 4), .. columns.Select(c => new OutputColumn(c.Title, c.Kind))];
        var numbered = rows.Select((row, i) => (IReadOnlyList<OutputCell>)[OutputCell.Number(i + 1m), .. row]);
        var table = new OutputTable("", titled, numbered) { Keys = [new FormMark(kind, period).ToString(), .. columns.Select(c => c.Key)] };
        return new OutputSheet(name, [table]);
    }

    private static string Say(Language language, string chinese, string english) => language == Language.English ? english : chinese;

    private static string Plain(decimal number) => NumberText.Plain(Rounding.HalfUp(number, NumberText.RoundedPlaces));
}
