using System.Text;
using Jinpai.Core;
using Jinpai.Output.Tables;

namespace Jinpai.Output.Csv;

/// <summary>Writes a table as CSV: RFC 4180 with CRLF, in UTF-8 with a byte order mark so that Excel reads it as such, numbers in full and with a point.</summary>
public static class CsvTable
{
    private static readonly Encoding Utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: true);

    /// <summary>Writes the whole file, byte order mark first. The stream stays open.</summary>
    public static void Write(OutputTable table, Stream stream)
    {
        using var writer = new StreamWriter(stream, Utf8, 1 << 16, leaveOpen: true);
        Write(table, writer);
    }

    /// <summary>Writes header and rows without a byte order mark, for a terminal or a pipe.</summary>
    public static void Write(OutputTable table, TextWriter writer)
    {
        WriteRow(writer, table.Columns.Select(c => FormulaGuard.Guard(c.Title)));
        foreach (var row in table.Rows)
        {
            WriteRow(writer, row.Select(Text));
        }
    }

    private static string Text(OutputCell cell) => cell switch
    {
        { Figure: { } figure } => NumberText.Plain(figure),
        { Day: { } day } => day.ToString(),
        { Words: { } words, IsMark: true } => words,
        { Words: { } words } => FormulaGuard.Guard(words),
        _ => "",
    };

    /// <summary>All places that count and no others: 0.50 of a ratio is 0.5, but it stays exact.</summary>

    private static void WriteRow(TextWriter writer, IEnumerable<string> cells)
    {
        var isFirst = true;
        foreach (var cell in cells)
        {
            if (!isFirst)
            {
                writer.Write(',');
            }

            isFirst = false;
            writer.Write(Quoted(cell));
        }

        writer.Write("\r\n");
    }

    private static string Quoted(string cell) =>
        cell.AsSpan().ContainsAny(",\"\r\n") || cell is [' ' or '\t', ..] or [.., ' ' or '\t'] ? "\"" + cell.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"" : cell;
}
