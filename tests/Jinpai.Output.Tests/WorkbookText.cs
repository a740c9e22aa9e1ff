using System.Globalization;
using System.Text;
using ExcelDataReader;

namespace Jinpai.Output.Tests;

/// <summary>A workbook as another program reads it.</summary>
internal static class WorkbookText
{
    static WorkbookText()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
    }

    /// <summary>Name and rows of each sheet.</summary>
    public static List<(string Name, List<object?[]> Rows)> Read(byte[] workbook)
    {
        using var reader = ExcelReaderFactory.CreateReader(new MemoryStream(workbook));
        var sheets = new List<(string, List<object?[]>)>();
        do
        {
            var rows = new List<object?[]>();
            while (reader.Read())
            {
                rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(i => (object?)reader.GetValue(i))]);
            }

            sheets.Add((reader.Name, rows));
        }
        while (reader.NextResult());
        return sheets;
    }

    public static string Show(byte[] workbook)
    {
        var text = new StringBuilder();
        foreach (var (name, rows) in Read(workbook))
        {
            text.Append("== ").AppendLine(name);
            foreach (var row in rows)
            {
                text.AppendLine(string.Join(" | ", row.Select(c => Convert.ToString(c, CultureInfo.InvariantCulture))).TrimEnd(' ', '|'));
            }
        }

        return text.ToString();
    }
}
