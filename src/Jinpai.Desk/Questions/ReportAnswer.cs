using System.Text;
using Jinpai.Desk.Details;
using Jinpai.Desk.Reports;
using Jinpai.Desk.Texts;
using Jinpai.Output.Csv;
using Jinpai.Output.Excel;
using Jinpai.Output.Tables;

namespace Jinpai.Desk.Questions;

/// <summary>What is to stand in a file.</summary>
/// <param name="Table">Its rows, for people.</param>
/// <param name="RowCount">How many they are.</param>
/// <param name="Json">The same for programs.</param>
public sealed record ReportAnswer(OutputTable Table, long RowCount, Func<string> Json)
{
    public static ReportAnswer Of(DetailList list, Words words) => new(list.ToTable(words), list.Rows.Count, () => JsonText.Of(list.ToJson()));

    public static ReportAnswer Of(FigureReport report, Words words) => new(report.ToTable(words), report.Table.Rows.Count + 1L, report.ToJson);

    /// <param name="format">One of <see cref="ReportQuestion.Formats"/>.</param>
    /// <param name="stream">Written once, front to back.</param>
    /// <param name="onRow">Hears how many rows are written, and may end it by an exception.</param>
    /// <param name="words">Of whom it is refused to.</param>
    /// <exception cref="RefusedException">A sheet has fewer rows than that.</exception>
    public void Write(string format, Stream stream, Action<long> onRow, Words words)
    {
        var table = Table.Observed(onRow);
        switch (format)
        {
            case "csv":
                CsvTable.Write(table, stream);
                break;
            case "xlsx" when RowCount > ExcelWorkbook.MostRows:
                throw new RefusedException(words, reader => reader.Format("refused.sheetRows", ShownNumber.Count(RowCount), ShownNumber.Count(ExcelWorkbook.MostRows)));
            case "xlsx":
                ExcelWorkbook.Write([new OutputSheet(table)], stream);
                break;
            default:
                stream.Write(Encoding.UTF8.GetBytes(JsonText.Ended(Json())));
                break;
        }
    }
}
