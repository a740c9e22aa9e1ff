using System.Text;

namespace Jinpai.Generator.Output;

/// <summary>A CSV file: quotes only where they are needed, lines end in LF.</summary>
internal sealed class CsvFile : IDisposable
{
    private readonly StreamWriter _writer;

    public CsvFile(string path, string header, Encoding? encoding = null)
    {
        _writer = new StreamWriter(path, append: false, encoding ?? new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 1 << 16) { NewLine = "\n" };
        _writer.WriteLine(header);
    }

    public void Row(params ReadOnlySpan<string?> cells)
    {
        for (var i = 0; i < cells.Length; i++)
        {
            if (i > 0)
            {
                _writer.Write(',');
            }

            WriteCell(cells[i]);
        }

        _writer.Write('\n');
    }

    public void Dispose() => _writer.Dispose();

    private void WriteCell(string? cell)
    {
        if (cell is null || cell.AsSpan().IndexOfAny(",\"\r\n") < 0)
        {
            _writer.Write(cell);
            return;
        }

        _writer.Write('"');
        _writer.Write(cell.Replace("\"", "\"\"", StringComparison.Ordinal));
        _writer.Write('"');
    }
}
