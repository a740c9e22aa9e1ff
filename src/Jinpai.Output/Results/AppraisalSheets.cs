using System.Globalization;
using Jinpai.Appraisal.Figures;
using Jinpai.Appraisal.Grades;
using Jinpai.Appraisal.Results;
using Jinpai.Core;
using Jinpai.Core.Issues;
using Jinpai.Core.Records;
using Jinpai.Output.Tables;

namespace Jinpai.Output.Results;

/// <summary>The sheets of an appraisal: a score table, and a card for each agent on a page of its own.</summary>
public static class AppraisalSheets
{
    /// <param name="result">The appraisal.</param>
    /// <param name="kindOf">What the figures of a metric are (percent, seconds, money …), by its id; null: plain numbers.</param>
    /// <param name="language">Of headings and signs.</param>
    public static IReadOnlyList<OutputSheet> Of(AppraisalResult result, Func<string, OutputKind>? kindOf, Language language)
    {
        var words = new ResultWords(language);
        var cards = result.Cards.Select(c => Card(result, c, kindOf, words)).ToList();
        var table = new OutputSheet(words.Say("评分表", "Scores"), [ScoreTable(result, language)]);
        return cards.Count == 0 ? [table] : [table, new OutputSheet(words.Say("评分卡", "Score cards"), cards) { HasPagePerTable = true }];
    }

    /// <summary>One row for each agent: score, weighted points of each criterion, events, the weakest criterion. Also for CSV.</summary>
    public static OutputTable ScoreTable(AppraisalResult result, Language language)
    {
        var words = new ResultWords(language);
        var criteria = result.Cards.SelectMany(c => c.Criteria).DistinctBy(c => c.Metric).ToList();
        List<OutputColumn> columns =
        [
            new(words.Say("客服", "Agent")),
            new(words.Say("总分", "Score"), OutputKind.Decimal),
            new(words.Say("等级", "Grade")),
            new(words.Say("状态", "State")),
            .. criteria.Select(c => new OutputColumn($"{words.In(c.Name)} ({NumberText.Number(c.Weight)})", OutputKind.Decimal)),
            new(words.Say("事件", "Events"), OutputKind.Decimal),
            new(words.Say("短板", "Weakest")),
        ];
        var rows = result.Cards.Select(card => (IReadOnlyList<OutputCell>)
        [
            OutputCell.Text(card.Agent.Value),
            card.Score is null ? OutputCell.Mark(words.NoScore) : OutputCell.Number(card.Score),
            GradeOf(card, language),
            OutputCell.Mark(card.WhyNoScore?.In(language) ?? (card.Preliminary ? words.Say("暂定", "preliminary") : "")),
            .. criteria.Select(c => card.Criteria.FirstOrDefault(own => own.Metric.Equals(c.Metric)) is { Points: not null } own ? OutputCell.Number(own.Weighted) : OutputCell.Mark(words.LeftOut)),
            OutputCell.Number(card.Events.Aggregate(Ratio.Zero, (sum, e) => sum + e.Total)),
            OutputCell.Text(card.Criteria.FirstOrDefault(c => c.Metric.Equals(card.Weakest))?.Name.In(language)),
        ]).ToList();
        return new OutputTable(Title(result, words), columns, rows);
    }

    private static OutputTable Card(AppraisalResult result, ScoreCard card, Func<string, OutputKind>? kindOf, ResultWords words)
    {
        List<OutputColumn> columns =
        [
            new(words.Say("维度", "Perspective")),
            new(words.Say("指标", "Criterion")),
            new(words.Say("数值", "Value"), OutputKind.Decimal),
            new(words.Say("分子", "Numerator"), OutputKind.Decimal),
            new(words.Say("分母", "Denominator"), OutputKind.Decimal),
            new(words.Say("档位", "Band")),
            new(words.Say("得分", "Points"), OutputKind.Decimal),
            new(words.Say("满分", "Full"), OutputKind.Decimal),
            new(words.Say("权重", "Weight"), OutputKind.Decimal),
            new(words.Say("实际权重", "Effective weight"), OutputKind.Decimal),
            new(words.Say("加权得分", "Weighted"), OutputKind.Decimal),
        ];
        var rows = card.Criteria.OrderBy(c => c.Perspective).Select(c => Row(c, kindOf, words)).Concat(card.Events.Select(e => Row(e, words))).Append(Total(card, words)).ToList();
        var state = card.WhyNoScore?.In(words.Language) ?? (card.Preliminary ? words.Say("暂定，有指标延迟统计", "preliminary: some figures are immature") : null);
        var weakest = card.Criteria.FirstOrDefault(c => c.Metric.Equals(card.Weakest))?.Name.In(words.Language);
        var grade = GradeOf(card, words.Language).Words;
        return new OutputTable(card.Agent.Value, columns, rows)
        {
            Notes = [Title(result, words), .. grade is null ? [] : (string[])[words.Say("等级：", "Grade: ") + grade], .. state is null ? [] : (string[])[state], .. weakest is null ? [] : (string[])[words.Say("短板：", "Weakest: ") + weakest], BySide(card, words)],
            TotalRowCount = 1,
        };
    }

    // 财务 20 / 30: weighted points of those that can be had on each side.
    private static string BySide(ScoreCard card, ResultWords words) => string.Join(words.In(LocalText.Semicolon), card.Criteria.GroupBy(c => c.Perspective).OrderBy(side => side.Key).Select(side =>
        string.Create(CultureInfo.InvariantCulture, $"{words.In(Perspectives.NameOf(side.Key))} {Sum(side, c => c.Weighted)} / {Sum(side, c => c.Full * c.EffectiveWeight / Ratio.From(100))}")));

    private static string Sum(IEnumerable<CriterionResult> criteria, Func<CriterionResult, Ratio> part) =>
        NumberText.Plain(Rounding.HalfUp(criteria.Aggregate(Ratio.Zero, (sum, c) => sum + part(c)), 2));

    private static IReadOnlyList<OutputCell> Row(CriterionResult criterion, Func<string, OutputKind>? kindOf, ResultWords words)
    {
        var value = criterion.State == FigureState.Ok ? OutputCell.Number(criterion.Value) : OutputCell.Mark(words.State(criterion.State));
        return
        [
            OutputCell.Mark(words.In(Perspectives.NameOf(criterion.Perspective))),
            OutputCell.Text(words.In(criterion.Name)),
            kindOf is null || value.Figure is null ? value : value.As(kindOf(criterion.Metric.Id)),
            OutputCell.Number(criterion.Numerator),
            OutputCell.Number(criterion.Denominator),
            OutputCell.Mark(criterion.Band?.In(words.Language) ?? ""),
            criterion.Points is null ? OutputCell.Mark(words.LeftOut) : OutputCell.Number(criterion.Points),
            OutputCell.Number(criterion.Full),
            OutputCell.Number(criterion.Weight),
            OutputCell.Number(criterion.EffectiveWeight),
            OutputCell.Number(criterion.Weighted),
        ];
    }

    private static IReadOnlyList<OutputCell> Row(EventResult happened, ResultWords words) =>
    [
        OutputCell.Mark(words.Say("事件", "event")),
        OutputCell.Text(happened.Name),
        OutputCell.Number(happened.Count),
        OutputCell.Empty,
        OutputCell.Empty,
        OutputCell.Empty,
        OutputCell.Number(happened.Points),
        OutputCell.Empty,
        OutputCell.Empty,
        OutputCell.Empty,
        OutputCell.Number(happened.Total),
    ];

    private static IReadOnlyList<OutputCell> Total(ScoreCard card, ResultWords words) =>
    [
        OutputCell.Mark(words.Say("总分", "Score")),
        .. Enumerable.Repeat(OutputCell.Empty, 9),
        card.Score is null ? OutputCell.Mark(words.NoScore) : OutputCell.Number(card.Score),
    ];

    private static OutputCell GradeOf(ScoreCard card, Language language) => card.Grade is { } grade ? OutputCell.Mark(ScoreGrades.NameOf(grade).In(language)) : OutputCell.Empty;

    private static string Title(AppraisalResult result, ResultWords words) =>
        words.Title(result.Scheme.Name ?? result.Scheme.Code, result.Scheme.Version, result.Period);
}
