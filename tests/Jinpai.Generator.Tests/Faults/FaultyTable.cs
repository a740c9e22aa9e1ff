using System.Globalization;
using System.Text;

namespace Jinpai.Generator.Tests.Faults;

/// <summary>A generated file of comma-separated rows, to put faults in: quotes as they stand in it, no line breaks within cells.</summary>
internal sealed class FaultyTable
{
    private FaultyTable(string name, Encoding encoding, string lineBreak, List<List<string>> rows)
    {
        Name = name;
        Encoding = encoding;
        LineBreak = lineBreak;
        Rows = rows;
    }

    public string Name { get; }
    public Encoding Encoding { get; }
    public string LineBreak { get; }

    /// <summary>The header first; a row's index plus 1 is its line.</summary>
    public List<List<string>> Rows { get; }

    public IReadOnlyList<string> Header => Rows[0];

    public static FaultyTable Read(string path, Encoding encoding)
    {
        var text = File.ReadAllText(path, encoding);
        var lineBreak = text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        return new FaultyTable(Path.GetFileName(path), encoding, lineBreak, [.. text.Split(lineBreak).SkipLast(1).Select(Cells)]);
    }

    public FaultyTable Copy() => new(Name, Encoding, LineBreak, [.. Rows.Select(row => row.ToList())]);

    /// <summary>What stands in a cell, without quotes around it.</summary>
    public string Value(int row, int column)
    {
        var cell = Rows[row][column];
        return cell is ['"', .., '"'] && cell.Length > 1 ? cell[1..^1].Replace("\"\"", "\"", StringComparison.Ordinal) : cell;
    }

    public void Set(int row, int column, string value) =>
        Rows[row][column] = value.AsSpan().ContainsAny(',', '"', '\n') ? $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : value;

    public byte[] ToBytes() => Encoding.GetBytes(ToString());

    public override string ToString() => string.Concat(Rows.Select(row => string.Join(',', row) + LineBreak));

    private static List<string> Cells(string line)
    {
        var cells = new List<string>();
        var cell = new StringBuilder();
        var isQuoted = false;
        foreach (var c in line)
        {
            isQuoted ^= c == '"';
            if (c == ',' && !isQuoted)
            {
                cells.Add(cell.ToString());
                cell.Clear();
            }
            else
            {
                cell.Append(c);
            }
        }

        cells.Add(cell.ToString());
        return cells;
    }
}
