using System.Collections.Immutable;
using Jinpai.Appraisal.Documents;
using Jinpai.Appraisal.Texts;
using Jinpai.Core;
using Jinpai.Core.Issues;

namespace Jinpai.Pay.Staff;

/// <summary>One row of a staff file, cell by cell.</summary>
internal sealed class StaffCells(string file, long line, IReadOnlyList<string> cells, Dictionary<string, int> places, TextTable texts, ImmutableArray<Issue>.Builder issues)
{
    private const long MostYuan = 1_000_000_000;

    public StaffRow Read()
    {
        var agent = Text("agent");
        if (agent.Length == 0)
        {
            Fault("agent", "agent_blank", texts.Say("found.nothing"), texts.Say("expect.text"));
        }

        var wage = Number("base", 0);
        var days = Number("days", 0);
        var employed = Number("employed_days", 0);
        var period = Number("period_days", 0);
        var carried = Number("carried", null);
        var unpaid = Number("unpaid_days", 0);
        if (period is { Sign: 0 })
        {
            Fault("period_days", "out_of_range", "0", texts.Say("expect.positive"));
            period = null;
        }

        if (employed is { } from && period is { } to && from > to)
        {
            Fault("employed_days", "out_of_range", Text("employed_days"), texts.Say("expect.at_most_period", DecimalText.Plain(to)));
        }

        if (carried is { Sign: > 0 })
        {
            Fault("carried", "out_of_range", Text("carried"), texts.Say("expect.carried"));
        }

        return new StaffRow(new AgentId(agent), Cents("base", wage), days, employed, period, Cents("carried", carried) ?? Money.Zero, unpaid ?? Ratio.Zero, line);
    }

    public void Fault(string column, string code, string found, string expected) =>
        issues.Add(new Issue(Severity.Error, code, new Origin(file, Line: line, Column: column), found, expected, texts.Say("action.staff_refused")));

    private string Text(string column)
    {
        if (!places.TryGetValue(column, out var index) || index >= cells.Count)
        {
            return "";
        }

        return cells[index].Trim().TrimStart('\'').Trim();
    }

    private Ratio? Number(string column, long? least)
    {
        var text = Text(column);
        var bare = text.Replace(",", "", StringComparison.Ordinal).Replace("，", "", StringComparison.Ordinal).TrimStart('¥', '￥').TrimEnd('元').Replace('−', '-').Trim();
        if (bare.Length == 0)
        {
            return null;
        }

        if (!ExactNumber.TryParse(bare, out var number))
        {
            Fault(column, "not_a_number", text, texts.Say("expect.number"));
            return null;
        }

        if ((least is { } low && number < Ratio.From(low)) || number > Ratio.From(MostYuan) || number < Ratio.From(-MostYuan))
        {
            Fault(column, "out_of_range", text, texts.Say("expect.number_between", least ?? -MostYuan, MostYuan));
            return null;
        }

        return number;
    }

    private Money? Cents(string column, Ratio? value)
    {
        if (value is not { } yuan)
        {
            return null;
        }

        var cents = yuan * Ratio.From(100);
        if (!cents.Denominator.IsOne)
        {
            Fault(column, "not_whole_cents", Text(column), texts.Say("expect.cents"));
            return null;
        }

        return new Money((long)cents.Numerator);
    }
}
