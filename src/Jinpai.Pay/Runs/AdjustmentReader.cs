using System.Collections.Immutable;
using Jinpai.Appraisal.Documents;
using Jinpai.Core;
using Jinpai.Core.Issues;
using Jinpai.Pay.Texts;

namespace Jinpai.Pay.Runs;

/// <summary>Reads adjustments from cells of text: <c>agent,amount,reason,source</c>, all four required in every row.</summary>
public static class AdjustmentReader
{
    private const long MostYuan = 1_000_000_000;

    private static readonly (string Name, string Also)[] Columns = [("agent", "客服"), ("amount", "金额"), ("reason", "原因"), ("source", "来源")];

    /// <param name="file">The name of the file, for the issues.</param>
    /// <param name="header">The cells of the head line; names in any order and case.</param>
    /// <param name="rows">Line number and cells; blank rows are passed over.</param>
    /// <param name="language">Of the issues.</param>
    public static (ImmutableArray<Adjustment> Adjustments, ImmutableArray<Issue> Faults) Read(string file, IReadOnlyList<string> header, IEnumerable<(long Line, IReadOnlyList<string> Cells)> rows, Language language)
    {
        var texts = PayTexts.In(language);
        var faults = ImmutableArray.CreateBuilder<Issue>();
        var places = Columns.Select(column => Enumerable.Range(0, header.Count).Where(i => Means(header[i], column)).DefaultIfEmpty(-1).First()).ToArray();
        foreach (var (column, _) in Columns.Where((_, i) => places[i] < 0))
        {
            faults.Add(new Issue(Severity.Error, "column_missing", new Origin(file, Line: 1, Column: column), string.Join(",", header), column, texts.Say("action.adjustment")));
        }

        if (faults.Count > 0)
        {
            return ([], faults.ToImmutable());
        }

        var adjustments = ImmutableArray.CreateBuilder<Adjustment>();
        foreach (var (line, row) in rows.Where(r => r.Cells.Any(c => !string.IsNullOrWhiteSpace(c))))
        {
            var cells = places.Select(place => place < row.Count ? row[place].Trim().TrimStart('\'').Trim() : "").ToArray();
            var before = faults.Count;
            foreach (var (column, i) in Columns.Select((column, i) => (column.Name, i)).Where(part => part.i != 1 && cells[part.i].Length == 0))
            {
                Fault(line, column, "field_missing", texts.Say("found.nothing"), texts.Say("expect.text"));
            }

            var amount = Amount(cells[1], line);
            if (faults.Count == before)
            {
                adjustments.Add(new Adjustment(new AgentId(cells[0]), amount, cells[2], cells[3]));
            }
        }

        return (adjustments.ToImmutable(), faults.ToImmutable());

        Money Amount(string text, long line)
        {
            var bare = text.Replace(",", "", StringComparison.Ordinal).Replace("，", "", StringComparison.Ordinal).TrimStart('¥', '￥').TrimEnd('元').Replace('−', '-').Trim();
            if (!ExactNumber.TryParse(bare, out var yuan))
            {
                Fault(line, "amount", "not_a_number", text, texts.Say("expect.number"));
                return Money.Zero;
            }

            var cents = yuan * Ratio.From(100);
            if (!cents.Denominator.IsOne || yuan > Ratio.From(MostYuan) || yuan < Ratio.From(-MostYuan))
            {
                Fault(line, "amount", cents.Denominator.IsOne ? "out_of_range" : "not_whole_cents", text, cents.Denominator.IsOne ? texts.Say("expect.number_between", -MostYuan, MostYuan) : texts.Say("expect.cents"));
                return Money.Zero;
            }

            return new Money((long)cents.Numerator);
        }

        void Fault(long line, string column, string code, string found, string expected) =>
            faults.Add(new Issue(Severity.Error, code, new Origin(file, Line: line, Column: column), found, expected, texts.Say("action.adjustment")));
    }

    private static bool Means(string cell, (string Name, string Also) column)
    {
        var title = cell.Trim().TrimStart('\uFEFF');
        return title.Equals(column.Name, StringComparison.OrdinalIgnoreCase) || title == column.Also;
    }
}
