using Jinpai.Core;
using Jinpai.Core.Forms;
using Jinpai.Core.Issues;
using Jinpai.Desk.PayFiles;
using Jinpai.Import.Forms;
using Jinpai.Import.Tests;
using Jinpai.Output.Excel;
using Jinpai.Output.Forms;
using Jinpai.Output.Tables;
using Jinpai.Pay.Staff;

namespace Jinpai.Output.Tests;

public sealed class FormTests
{
    private static readonly StaffFormRow[] People =
    [
        new(new AgentId("小美")) { Base = new Money(350000), Days = 21.5m, EmployedDays = 31, PeriodDays = 31, Carried = new Money(-1234), UnpaidDays = 1 },
        new(new AgentId("=阿强")) { PeriodDays = 31 },
    ];

    [Theory]
    [InlineData(Language.Chinese)]
    [InlineData(Language.English)]
    public void Staff_form_comes_back_as_staff_rows(Language language)
    {
        var form = RoundTrip(FormSheets.Staff("2026-10", People, language));
        Assert.Equal((FormKind.Staff, "2026-10"), (form.Kind, form.Period));
        Assert.Empty(form.Issues);
        var staff = StaffReader.Read(form.File, form.Keys, form.Rows.Select(r => (r.Number, r.Cells)));
        Assert.Empty(staff.Issues);
        Assert.Equal(
            [
                new StaffRow(new AgentId("小美"), new Money(350000), new Ratio(43, 2), Ratio.From(31), Ratio.From(31), new Money(-1234), Ratio.One, 3),
                new StaffRow(new AgentId("=阿强"), null, null, null, Ratio.From(31), Money.Zero, Ratio.Zero, 4),
            ],
            staff.Rows);
    }

    [Fact]
    public void Attendance_form_comes_back()
    {
        var (rows, issues) = FormRows.Attendance(RoundTrip(FormSheets.Attendance("2026-10", People, Language.Chinese)));
        Assert.Empty(issues);
        Assert.Equal([new AttendanceRow(new AgentId("小美"), 21.5m, 31, 31, 1, null, 3), new AttendanceRow(new AgentId("=阿强"), null, null, 31, null, null, 4)], rows);
    }

    [Fact]
    public void Manual_scores_come_back_and_faults_are_told_by_cell()
    {
        var sheet = FormSheets.Manual("2026-10", [new AgentId("a"), new AgentId("b"), new AgentId("c"), new AgentId("d"), new AgentId("a")], [("supervisor", "主管打分", 100), ("attitude", "态度", 10)], Language.Chinese);
        string[][] scores = [["95.5", "10", "稳", "主管", ""], ["101", "10", "x", "主管", ""], ["", "9", "好", "主管", "chat/1"], ["good", "11", "x", "主管", ""], ["1", "1", "x", "主管", ""]];
        var form = RoundTrip(Filled(sheet, scores));
        var (values, issues) = FormRows.ManualScores(form);
        Assert.Equal(
            ["a supervisor 95.5/100 稳 主管 ", "a attitude 10/10 稳 主管 ", "c attitude 9/10 好 主管 chat/1"],
            values.Select(v => FormattableString.Invariant($"{v.Agent} {v.Criterion} {v.Score}/{v.Most} {v.Note} {v.Author} {v.Evidence}")));
        Assert.Equal(
            [("C4", FormIssues.CellInvalid.Code), ("C6", FormIssues.CellInvalid.Code), ("D6", FormIssues.CellInvalid.Code), ("B7", FormIssues.AgentRepeated.Code)],
            issues.Select(i => (i.Origin.Column!, i.Code)));
    }

    [Fact]
    public void A_score_without_note_or_author_is_refused_by_cell_and_a_row_without_a_score_needs_neither()
    {
        var sheet = FormSheets.Manual("2026-10", [new AgentId("a"), new AgentId("b"), new AgentId("c")], [("supervisor", "主管打分", 100)], Language.Chinese);
        var (values, issues) = FormRows.ManualScores(RoundTrip(Filled(sheet, [["90", "", "", ""], ["", "", "", ""], ["80", "稳", "", ""]])));
        Assert.Empty(values);
        Assert.Equal(["D3", "E3", "E5"], issues.Select(i => i.Origin.Column!));
        Assert.All(issues, i => Assert.Equal(FormIssues.CellMissing.Code, i.Code));
    }

    [Fact]
    public void A_fault_that_the_payroll_finds_is_shown_by_cell()
    {
        var form = RoundTrip(Filled(FormSheets.Staff(null, [new StaffFormRow(new AgentId("a"))], Language.Chinese), [["much", "20", "31", "31", "", ""]]));
        var staff = StaffReader.Read(form.File, form.Keys, form.Rows.Select(r => (r.Number, r.Cells)));
        Assert.Equal("C3", form.AtCell(Assert.Single(staff.Issues)).Origin.Column);
    }

    [Fact]
    public void Another_workbook_is_no_form()
    {
        var form = RoundTrip(new OutputSheet("x", [new OutputTable("", [new("客服")], [[OutputCell.Text("a")]])]));
        Assert.Null(form.Kind);
        Assert.Equal(FormIssues.Unknown.Code, Assert.Single(form.Issues).Code);
        Assert.Equal(Severity.Error, Assert.Single(FormRows.ManualScores(form).Issues).Severity);
    }

    private static OutputSheet Filled(OutputSheet sheet, string[][] cells)
    {
        var table = sheet.Tables[0];
        var rows = table.Rows.Select((row, i) => (IReadOnlyList<OutputCell>)[row[0], row[1], .. cells[i].Select(OutputCell.Text)]).ToList();
        return sheet with { Tables = [new OutputTable(table.Title, table.Columns, rows) { Keys = table.Keys }] };
    }

    private static FormReading RoundTrip(OutputSheet sheet)
    {
        using var stream = new MemoryStream();
        ExcelWorkbook.Write([sheet], stream);
        using var folder = new TemporaryFolder();
        return FormFile.Read(folder.Write("form.xlsx", stream.ToArray()));
    }
}
