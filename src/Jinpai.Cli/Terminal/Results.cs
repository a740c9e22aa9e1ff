using System.Text;
using Jinpai.Desk.Texts;
using Jinpai.Output.Csv;
using Jinpai.Output.Excel;
using Jinpai.Output.Tables;

namespace Jinpai.Cli.Terminal;

/// <summary>Writes a result in the format asked for, to standard output or a file.</summary>
internal static class Results
{
    /// <summary>JSON, to standard output or a file, as it is.</summary>
    public static void WriteJson(string json, string? path, Surroundings surroundings)
    {
        var ended = JsonText.Ended(json);
        if (path is null)
        {
            surroundings.PlainOut.Write(ended);
        }
        else
        {
            File.WriteAllText(path, ended, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        }
    }

    public static void WriteCsv(OutputTable table, string? path, Surroundings surroundings)
    {
        if (path is null)
        {
            surroundings.PlainOut.Write('\uFEFF');
            CsvTable.Write(table, surroundings.PlainOut);
            return;
        }

        using var file = File.Create(path);
        CsvTable.Write(table, file);
    }

    public static void WriteWorkbook(IReadOnlyList<OutputSheet> sheets, string path)
    {
        using var file = File.Create(path);
        ExcelWorkbook.Write(sheets, file);
    }
}
