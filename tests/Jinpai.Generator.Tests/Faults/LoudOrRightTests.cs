using System.Globalization;
using System.IO.Compression;
using System.Text;
using Jinpai.Testing;

namespace Jinpai.Generator.Tests.Faults;

/// <summary>One fault in one file of a sound shop: the figures are those of the sound shop, or an issue names the place. Nothing else passes.</summary>
public sealed class LoudOrRightTests(FaultyShops shops) : IClassFixture<FaultyShops>
{
    [Theory]
    [InlineData(OutputFormat.Neutral)]
    [InlineData(OutputFormat.Taobao)]
    public void A_fault_in_a_cell_changes_nothing_or_is_told(OutputFormat format) => Seeded.Run(200, random => Try(format, CellFaults.All[random.Next(CellFaults.All.Count)], random));

    [Theory]
    [InlineData(OutputFormat.Neutral)]
    [InlineData(OutputFormat.Taobao)]
    public void A_blank_where_something_should_stand_changes_nothing_or_is_told(OutputFormat format)
    {
        var blanks = CellFaults.All.Where(fault => fault.IsBlank).ToList();
        Seeded.Run(120, random => Try(format, blanks[random.Next(blanks.Count)], random));
    }

    private void Try(OutputFormat format, CellFault fault, Random random)
    {
        var shop = shops.Of(format);
        var sound = shop.Tables[random.Next(shop.Tables.Count)];
        var column = random.Next(sound.Header.Count);
        if (fault.IsBlank && IsBlankAValue(sound, column))
        {
            return;
        }

        var rows = Enumerable.Range(1, sound.Rows.Count - 1).Where(row => fault.Applies(sound.Value(row, column))).ToList();
        if (rows.Count == 0)
        {
            return;
        }

        var row = rows[random.Next(rows.Count)];
        var faulty = sound.Copy();
        faulty.Set(row, column, fault.Make(sound.Value(row, column)));
        var silence = shop.Silence(sound.Name, faulty.ToBytes(), origin => origin.Line == row + 1 || string.Equals(origin.Column, sound.Header[column].Trim(), StringComparison.OrdinalIgnoreCase));
        Assert.True(silence is null, $"{fault} in {sound.Name}:{row + 1} {sound.Header[column]}, '{sound.Value(row, column)}' became '{faulty.Value(row, column)}'\n{silence}");
    }

    [Theory]
    [InlineData(OutputFormat.Neutral)]
    [InlineData(OutputFormat.Taobao)]
    public void A_fault_of_a_row_changes_nothing_or_is_told(OutputFormat format) => Seeded.Run(60, random =>
    {
        var shop = shops.Of(format);
        var faulty = shop.Tables[random.Next(shop.Tables.Count)].Copy();
        var row = random.Next(1, faulty.Rows.Count);
        var name = Rows[random.Next(Rows.Length)];
        Damage(faulty, row, name, random);
        var silence = shop.Silence(faulty.Name, faulty.ToBytes(), origin => origin.Line is { } line && Math.Abs(line - (row + 1)) <= 1);
        Assert.True(silence is null, $"{name} in {faulty.Name}:{row + 1}\n{silence}");
    });

    [Theory]
    [InlineData(OutputFormat.Neutral)]
    [InlineData(OutputFormat.Taobao)]
    public void A_fault_of_a_file_changes_nothing_or_is_told(OutputFormat format) => Seeded.Run(60, random =>
    {
        var shop = shops.Of(format);
        var name = shop.Files[random.Next(shop.Files.Count)];
        var kind = FileKinds[random.Next(FileKinds.Length)];
        var content = Damaged(shop, name, kind, random);
        var silence = content is null ? null : shop.Silence(name, content, _ => true);
        Assert.True(silence is null, $"{kind} of {name}\n{silence}");
    });

    /// <summary>
    /// Columns in which a blank says something of its own that no reader can doubt: not answered automatically, nothing written, no discount, no fault of anybody's, not of one line. In all others a blank
    /// changes nothing or is told.
    /// </summary>
    private static readonly string[] BlankIsAValue =
    [
        "message_id", "class", "kind", "content", "line_id", "product_id", "title", "discount_fee", "adjust_fee", "stage", "responsibility", "refunds:quantity", "team", "role", "valid_from", "valid_to",
        "子订单编号", "商品标题", "商品ID", "分阶段订单信息", "货物状态", "责任方",
    ];

    private static bool IsBlankAValue(FaultyTable table, int column) => table.Header[column].Trim() is var name
        && (BlankIsAValue.Contains(name, StringComparer.Ordinal) || BlankIsAValue.Contains($"{Path.GetFileNameWithoutExtension(table.Name)}:{name}", StringComparer.Ordinal));

    private static readonly string[] Rows = ["a cell too few", "a cell too many", "twice", "a quote amid a cell", "a sum row", "a blank row", "cells moved to the right"];

    private static readonly string[] FileKinds =
        ["cut off", "bytes turned", "zip in zip in zip", "zip", "UTF-16", "mark of UTF-8", "Windows line breaks", "UTF-8 read as Latin", "title above the header", "a required column missing", "a column twice", "columns in another order", "empty"];

    private static void Damage(FaultyTable table, int row, string fault, Random random)
    {
        var cells = table.Rows[row];
        var column = random.Next(cells.Count);
        switch (fault)
        {
            case "a cell too few":
                cells.RemoveAt(column);
                break;
            case "a cell too many":
                cells.Insert(column, "x");
                break;
            case "twice":
                table.Rows.Insert(row, [.. cells]);
                break;
            case "a quote amid a cell":
                cells[column] = "\"" + cells[column].Trim('"') + "\"x";
                break;
            case "a sum row":
                table.Rows.Insert(row, [.. cells.Select((_, index) => index == 0 ? "合计" : decimal.TryParse(table.Value(row, index), NumberStyles.Number, CultureInfo.InvariantCulture, out var value) ? value.ToString(CultureInfo.InvariantCulture) : "")]);
                break;
            case "a blank row":
                table.Rows.Insert(row, [.. cells.Select(_ => "")]);
                break;
            default:
                cells.Insert(column, "");
                cells.RemoveAt(cells.Count - 1);
                break;
        }
    }

    private static byte[]? Damaged(FaultyShop shop, string name, string fault, Random random)
    {
        var bytes = shop.BytesOf(name);
        var table = shop.Tables.SingleOrDefault(t => t.Name == name);
        switch (fault)
        {
            case "cut off":
                // A file that ends with a whole row is one of which nobody can tell that more should follow; so is a chat that was copied as text, wherever it ends.
                var length = random.Next(1, bytes.Length);
                return table is null || bytes[length - 1] == '\n' || bytes[length] is (byte)'\n' or (byte)'\r' ? null : bytes[..length];
            case "bytes turned":
                return [.. bytes.Reverse()];
            case "zip in zip in zip":
                return Zip(Zip(Zip(bytes, name), "a.zip"), "b.zip");
            case "zip":
                return Zip(bytes, name);
            case "empty":
                return [];
            default:
                return table is null ? null : Encoding.UTF8.GetBytes(Retold(table.Copy(), fault, random)) is var text && fault == "UTF-16" ? [.. Encoding.Unicode.GetPreamble(), .. Encoding.Convert(Encoding.UTF8, Encoding.Unicode, text)] : text;
        }
    }

    private static string Retold(FaultyTable table, string fault, Random random)
    {
        var column = random.Next(table.Header.Count);
        switch (fault)
        {
            case "mark of UTF-8":
                return "\uFEFF" + table;
            case "Windows line breaks":
                return table.ToString().ReplaceLineEndings("\r\n");
            case "UTF-8 read as Latin":
                return Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(table.ToString()));
            case "title above the header":
                return $"导出时间：2026-10-01{table.LineBreak}{table}";
            case "a required column missing":
                table.Rows.ForEach(row => row.RemoveAt(0));
                return table.ToString();
            case "a column twice":
                table.Rows.ForEach(row => row.Add(row[column]));
                return table.ToString();
            case "columns in another order":
                var order = Enumerable.Range(0, table.Header.Count).ToArray();
                random.Shuffle(order);
                table.Rows.ForEach(row => Reorder(row, order));
                return table.ToString();
            default:
                return table.ToString();
        }
    }

    private static void Reorder(List<string> row, int[] order)
    {
        string[] cells = [.. order.Select(index => row[index])];
        row.Clear();
        row.AddRange(cells);
    }

    private static byte[] Zip(byte[] content, string name)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var entry = zip.CreateEntry(name).Open();
            entry.Write(content);
        }

        return stream.ToArray();
    }
}
