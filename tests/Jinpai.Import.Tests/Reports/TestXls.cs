using System.Text;

namespace Jinpai.Import.Tests.Reports;

/// <summary>Writes the smallest xls that a reader takes: BIFF8 records ([MS-XLS]) of one sheet in a compound file ([MS-CFB]).</summary>
internal static class TestXls
{
    private const int SectorSize = 512;

    /// <param name="sheet">The sheet's name.</param>
    /// <param name="rows">Text, double, or null for blank; a <see cref="Percent"/> is shown as percent; an <see cref="Error"/> is typed in or the result of a formula.</param>
    public static byte[] Of(string sheet, IReadOnlyList<IReadOnlyList<object?>> rows)
    {
        var globals = new MemoryStream();
        Record(globals, 0x0809, Words(0x0600, 0x0005, 0x0DBB, 0x07CC, 0, 0, 0, 0));
        Record(globals, 0x0042, Words(1200));
        Record(globals, 0x041E, [.. Words(164), .. Unicode("0.00%", 2)]);
        Record(globals, 0x00E0, Xf(0));
        Record(globals, 0x00E0, Xf(164));
        var boundSheet = new List<byte>([0, 0, 0, 0, 0, 0]);
        boundSheet.AddRange(Unicode(sheet, 1));
        var sheetStart = (uint)(globals.Length + 4 + boundSheet.Count + 4);
        for (var i = 0; i < 4; i++)
        {
            boundSheet[i] = (byte)(sheetStart >> (8 * i));
        }

        Record(globals, 0x0085, [.. boundSheet]);
        Record(globals, 0x000A, []);
        WriteSheet(globals, rows);
        return Compound(globals.ToArray());
    }

    private static void WriteSheet(MemoryStream stream, IReadOnlyList<IReadOnlyList<object?>> rows)
    {
        var width = rows.Max(r => r.Count);
        Record(stream, 0x0809, Words(0x0600, 0x0010, 0x0DBB, 0x07CC, 0, 0, 0, 0));
        Record(stream, 0x0200, [.. BitConverter.GetBytes(0u), .. BitConverter.GetBytes((uint)rows.Count), .. Words(0, (ushort)width, 0)]);
        for (var row = 0; row < rows.Count; row++)
        {
            Record(stream, 0x0208, Words((ushort)row, 0, (ushort)width, 300, 0, 0, 0, 0));
        }

        for (var row = 0; row < rows.Count; row++)
        {
            for (var column = 0; column < rows[row].Count; column++)
            {
                switch (rows[row][column])
                {
                    case string text:
                        Record(stream, 0x0204, [.. Words((ushort)row, (ushort)column, 0), .. Unicode(text, 2)]);
                        break;
                    case double number:
                        Record(stream, 0x0203, [.. Words((ushort)row, (ushort)column, 0), .. BitConverter.GetBytes(number)]);
                        break;
                    case Percent percent:
                        Record(stream, 0x0203, [.. Words((ushort)row, (ushort)column, 1), .. BitConverter.GetBytes(percent.Fraction)]);
                        break;
                    case Error { IsFormula: false } error:
                        Record(stream, 0x0205, [.. Words((ushort)row, (ushort)column, 0), error.Code, 1]);
                        break;
                    case Error error:
                        Record(stream, 0x0006, [.. Words((ushort)row, (ushort)column, 0), 2, 0, error.Code, 0, 0, 0, 0xFF, 0xFF, .. new byte[8]]);
                        break;
                    default:
                        break;
                }
            }
        }

        Record(stream, 0x000A, []);
    }

    private static byte[] Xf(ushort format) => [.. Words(0, format, 0x0001), .. new byte[14]];

    private static byte[] Unicode(string text, int lengthSize) =>
        [.. lengthSize == 1 ? [(byte)text.Length] : BitConverter.GetBytes((ushort)text.Length), 1, .. Encoding.Unicode.GetBytes(text)];

    private static byte[] Words(params ushort[] words) => [.. words.SelectMany(BitConverter.GetBytes)];

    private static void Record(MemoryStream stream, ushort id, byte[] data)
    {
        stream.Write(BitConverter.GetBytes(id));
        stream.Write(BitConverter.GetBytes((ushort)data.Length));
        stream.Write(data);
    }

    /// <summary>Sector 0 is the sector table, 1 the directory, the rest the stream, long enough to be no small stream.</summary>
    private static byte[] Compound(byte[] content)
    {
        var length = Math.Max(4096, (content.Length + SectorSize - 1) / SectorSize * SectorSize);
        var sectors = length / SectorSize;
        var file = new byte[SectorSize * (3 + sectors)];
        byte[] signature = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
        signature.CopyTo(file, 0);
        Put(file, 24, Words(0x003E, 0x0003, 0xFFFE, 9, 6));
        Put(file, 44, U32(1));
        Put(file, 48, U32(1));
        Put(file, 56, U32(4096));
        Put(file, 60, U32(0xFFFFFFFE));
        Put(file, 68, U32(0xFFFFFFFE));
        file.AsSpan(76, 436).Fill(0xFF);
        Put(file, 76, U32(0));
        var table = file.AsSpan(SectorSize, SectorSize);
        table.Fill(0xFF);
        Put(file, SectorSize, U32(0xFFFFFFFD));
        Put(file, SectorSize + 4, U32(0xFFFFFFFE));
        for (var i = 0; i < sectors; i++)
        {
            Put(file, SectorSize + 8 + (i * 4), U32(i == sectors - 1 ? 0xFFFFFFFE : (uint)i + 3));
        }

        Entry(file, 2 * SectorSize, "Root Entry", 5, 1, 0xFFFFFFFE, 0);
        Entry(file, (2 * SectorSize) + 128, "Workbook", 2, 0xFFFFFFFF, 2, (uint)length);
        content.CopyTo(file, 3 * SectorSize);
        return file;
    }

    private static void Entry(byte[] file, int at, string name, byte type, uint child, uint start, uint size)
    {
        var letters = Encoding.Unicode.GetBytes(name);
        Put(file, at, letters);
        Put(file, at + 64, Words((ushort)(letters.Length + 2)));
        file[at + 66] = type;
        file[at + 67] = 1;
        Put(file, at + 68, U32(0xFFFFFFFF));
        Put(file, at + 72, U32(0xFFFFFFFF));
        Put(file, at + 76, U32(child));
        Put(file, at + 116, U32(start));
        Put(file, at + 120, U32(size));
    }

    private static byte[] U32(uint value) => BitConverter.GetBytes(value);

    private static void Put(byte[] file, int at, byte[] bytes) => bytes.CopyTo(file, at);

    internal sealed record Percent(double Fraction);

    internal sealed record Error(byte Code, bool IsFormula);
}
