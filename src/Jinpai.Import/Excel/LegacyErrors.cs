using System.Buffers.Binary;

namespace Jinpai.Import.Excel;

/// <summary>The cells with errors in an xls ([MS-XLS]): its reader hands them out as blank ones.</summary>
internal static class LegacyErrors
{
    private const int BeginOfSubstream = 0x0809;
    private const int EndOfSubstream = 0x000A;
    private const int Encryption = 0x002F;
    private const int BoundSheet = 0x0085;
    private const int FlagOrError = 0x0205;
    private const byte Worksheet = 0;
    private const byte FormulaError = 2;

    /// <summary>Bytes of a record that are looked at.</summary>
    private const int Looked = 14;

    /// <summary>Per worksheet, in the order of the workbook, the errors by row (1-based) and column (0-based).</summary>
    /// <exception cref="InvalidDataException">The file is damaged.</exception>
    /// <exception cref="ExcelDataReader.Exceptions.InvalidPasswordException">The cells are encrypted, even where the password is one that every program knows.</exception>
    public static IReadOnlyList<Dictionary<(long Row, int Column), string>> Of(Stream file)
    {
        if (CompoundFile.Open(file, "Workbook", "Book") is not { } content)
        {
            return [];
        }

        using var stream = new BufferedStream(content, 1 << 16);
        var starts = new List<uint>();
        foreach (var (kind, data) in Records(stream))
        {
            switch (kind)
            {
                case Encryption:
                    throw new ExcelDataReader.Exceptions.InvalidPasswordException("encrypted");
                case BoundSheet when data.Length >= 6 && data[5] == Worksheet:
                    starts.Add(BinaryPrimitives.ReadUInt32LittleEndian(data));
                    break;
                default:
                    break;
            }
        }

        return [.. starts.Select(start => OfSheet(stream, start))];
    }

    private static Dictionary<(long Row, int Column), string> OfSheet(Stream stream, uint start)
    {
        var errors = new Dictionary<(long, int), string>();
        stream.Position = start;
        foreach (var (kind, data) in Records(stream))
        {
            if (data.Length >= 8 && ErrorIn(kind, data) is { } code)
            {
                errors[(BinaryPrimitives.ReadUInt16LittleEndian(data) + 1L, BinaryPrimitives.ReadUInt16LittleEndian(data.AsSpan(2)))] = TextOf(code);
            }
        }

        return errors;
    }

    /// <summary>The code of the error that a cell's record holds: typed in, or the result of a formula; null for none.</summary>
    private static byte? ErrorIn(int kind, byte[] data) => kind switch
    {
        FlagOrError when data[7] == 1 => data[6],
        0x0006 or 0x0206 or 0x0406 when data.Length >= Looked && data[12] == 0xFF && data[13] == 0xFF && data[6] == FormulaError => data[8],
        _ => null,
    };

    private static string TextOf(byte code) => code switch
    {
        0x00 => "#NULL!",
        0x07 => "#DIV/0!",
        0x0F => "#VALUE!",
        0x17 => "#REF!",
        0x1D => "#NAME?",
        0x24 => "#NUM!",
        0x2B => "#GETTING_DATA",
        _ => "#N/A",
    };

    /// <summary>The records of a substream up to its end with their first bytes, without those of charts within it.</summary>
    private static IEnumerable<(int Kind, byte[] Data)> Records(Stream stream)
    {
        var head = new byte[4];
        var depth = 0;
        while (stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false) == head.Length)
        {
            var kind = BinaryPrimitives.ReadUInt16LittleEndian(head);
            var size = BinaryPrimitives.ReadUInt16LittleEndian(head.AsSpan(2));
            var data = new byte[Math.Min((int)size, Looked)];
            var next = stream.Position + size;
            stream.ReadExactly(data);
            stream.Position = next;
            depth += kind == BeginOfSubstream ? 1 : kind == EndOfSubstream ? -1 : 0;
            if (depth <= 0)
            {
                yield break;
            }

            if (depth == 1)
            {
                yield return (kind, data);
            }
        }
    }
}
