using Jinpai.Core;
using Jinpai.Output.Tables;
using Jinpai.Pay.Runs;

namespace Jinpai.Output.Results;

/// <summary>The sheets of a pay run: a summary, and a slip for each agent on a page of its own. Gross pay, and they say so.</summary>
public static class PaySheets
{
    public static IReadOnlyList<OutputSheet> Of(PayRun run, Language language)
    {
        var words = new ResultWords(language);
        var summary = new OutputSheet(words.Say("工资汇总", "Pay summary"), [Summary(run, language)]);
        var slips = run.Slips.Select(s => SlipTable(run, s, words, language)).ToList();
        return slips.Count == 0 ? [summary] : [summary, new OutputSheet(words.Say("工资条", "Pay slips"), slips) { HasPagePerTable = true, IsPortrait = true }];
    }

    /// <summary>One row for each agent, one column for each kind of line, with totals. Also for CSV.</summary>
    public static OutputTable Summary(PayRun run, Language language)
    {
        var words = new ResultWords(language);
        var names = run.Slips.SelectMany(s => s.Lines).Select(l => (l.Kind, l.Name)).Distinct().ToList();
        List<OutputColumn> columns =
        [
            new(words.Say("客服", "Agent")),
            .. names.Select(n => new OutputColumn(n.Name.In(language), OutputKind.Money)),
            new(words.Say("应发合计（税前）", "Gross total"), OutputKind.Money),
            new(words.Say("结转下期", "Carried over"), OutputKind.Money),
        ];
        var rows = run.Slips.Select(slip => (IReadOnlyList<OutputCell>)
        [
            OutputCell.Text(slip.Agent.Value),
            .. names.Select(n => slip.Lines.Any(l => (l.Kind, l.Name) == n) ? OutputCell.Number(Sum(slip.Lines.Where(l => (l.Kind, l.Name) == n))) : OutputCell.Empty),
            OutputCell.Number(slip.Total),
            OutputCell.Number(slip.Carried),
        ]).ToList();
        IReadOnlyList<OutputCell> total =
        [
            OutputCell.Mark(words.Say("合计", "Total")),
            .. names.Select(n => OutputCell.Number(Sum(run.Slips.SelectMany(s => s.Lines).Where(l => (l.Kind, l.Name) == n)))),
            OutputCell.Number(run.Slips.Aggregate(Money.Zero, (sum, s) => sum + s.Total)),
            OutputCell.Number(run.Slips.Aggregate(Money.Zero, (sum, s) => sum + s.Carried)),
        ];
        return new OutputTable(Title(run, words), columns, rows.Count == 0 ? [] : [.. rows, total]) { TotalRowCount = rows.Count == 0 ? 0 : 1 };
    }

    private static OutputTable SlipTable(PayRun run, Slip slip, ResultWords words, Language language)
    {
        List<OutputColumn> columns =
        [
            new(words.Say("项目", "Item")),
            new(words.Say("金额（元）", "Amount (yuan)"), OutputKind.Money),
            new(words.Say("算式", "Equation"), OutputKind.Text, 70),
        ];
        var rows = slip.Lines.Select(l => (IReadOnlyList<OutputCell>)[OutputCell.Text(words.In(l.Name)), OutputCell.Number(l.Amount), OutputCell.Text(words.In(l.Equation))])
            .Append([OutputCell.Mark(words.Say("应发合计（税前）", "Gross total")), OutputCell.Number(slip.Total), OutputCell.Text(words.In(slip.TotalEquation()))]).ToList();
        var carried = slip.Carried == Money.Zero ? [] : (string[])[words.Say("结转下期：", "Carried over: ") + slip.Carried];
        return new OutputTable(slip.Agent.Value, columns, rows) { Notes = [Title(run, words), .. carried], TotalRowCount = 1 };
    }

    private static Money Sum(IEnumerable<PayLine> lines) => lines.Aggregate(Money.Zero, (sum, l) => sum + l.Amount);

    private static string Title(PayRun run, ResultWords words) =>
        $"{words.Title(run.Plan.Name ?? run.Plan.Code, run.Plan.Version, run.Period)} · {words.Say("应发（税前）", "gross pay")}";
}
