using Jinpai.Core;
using Jinpai.Desk.PayFiles;

namespace Jinpai.Desk.Tests;

/// <summary>The staff file (spec 6.5).</summary>
public sealed class StaffReaderTests
{
    private static readonly string[] Header = ["agent", "base", "days", "employed_days", "period_days", "carried", "unpaid_days"];

    [Fact]
    public void Cells_are_read_as_people_write_them()
    {
        var reading = StaffReader.Read("staff.csv", ["客服", "底薪（元）", "出勤 天数", "在职天数(天)", "当月天数", "备注"], [(2, ["小美", "¥4,500.50元", "21.5", "30", "30", "x"]), (3, ["", "", "", "", ""]), (4, ["小丽", "", "", "", "", ""])]);
        Assert.Empty(reading.Issues);
        Assert.Equal([("小美", "4500.50", "21.5"), ("小丽", null, null)], reading.Rows.Select(r => (r.Agent.Value, r.Base?.ToString(), r.Days is { } days ? NumberText.Plain(days) : null)));
    }

    [Theory]
    [InlineData("A,x,22,30,30", "not_a_number base")]
    [InlineData("A,1.005,22,30,30", "not_whole_cents base")]
    [InlineData("A,-1,22,30,30", "out_of_range base")]
    [InlineData("A,1,-1,30,30", "out_of_range days")]
    [InlineData("A,1,22,31,30", "out_of_range employed_days")]
    [InlineData("A,1,22,0,0", "out_of_range period_days")]
    [InlineData("A,1,22,30,30,8", "out_of_range carried")]
    [InlineData("A,1,22,30,30,0,-2", "out_of_range unpaid_days")]
    [InlineData(",1,22,30,30", "agent_blank agent")]
    public void A_wrong_cell_is_told_with_line_and_column(string row, string expected)
    {
        var reading = StaffReader.Read("staff.csv", Header, [(7, row.Split(','))]);
        var issue = Assert.Single(reading.Issues);
        Assert.Equal((expected, 7L), ($"{issue.Code} {issue.Origin.Column}", issue.Origin.Line));
        Assert.Empty(reading.Rows);
    }

    [Fact]
    public void All_faults_of_the_file_are_told_at_once()
    {
        var reading = StaffReader.Read("staff.csv", Header, [(2, ["A", "x", "22", "31", "30"]), (3, ["B", "1", "1", "1", "1"]), (4, ["B", "1", "1", "1", "1"])]);
        Assert.Equal(["not_a_number", "out_of_range", "agent_twice"], reading.Issues.Select(i => i.Code));
        var columns = StaffReader.Read("staff.csv", ["agent", "base", "base"], []);
        Assert.Equal(["column_twice base", "column_missing days", "column_missing employed_days", "column_missing period_days"], columns.Issues.Select(i => $"{i.Code} {i.Origin.Column}"));
    }
}
