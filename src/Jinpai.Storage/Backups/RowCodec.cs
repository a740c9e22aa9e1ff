using Jinpai.Storage.Codecs;
using Jinpai.Storage.Engines;

namespace Jinpai.Storage.Backups;

/// <summary>A row of any table as bytes, the same for every engine: of each cell its kind, then its value.</summary>
internal static class RowCodec
{
    private const byte Nothing = 0;
    private const byte Number = 1;
    private const byte Text = 2;
    private const byte Bytes = 3;

    public static void Write(ByteWriter writer, StoredRow row, int columns)
    {
        for (var column = 0; column < columns; column++)
        {
            switch (row.Value(column))
            {
                case null:
                    writer.Byte(Nothing);
                    break;
                case long number:
                    writer.Byte(Number);
                    writer.Signed(number);
                    break;
                case string text:
                    writer.Byte(Text);
                    writer.Text(text);
                    break;
                case byte[] bytes:
                    writer.Byte(Bytes);
                    writer.Count(bytes.Length);
                    writer.Bytes(bytes);
                    break;
                default:
                    throw row.Damage(column, "a number, a text or bytes");
            }
        }
    }

    /// <param name="row">What <see cref="Write"/> wrote.</param>
    /// <param name="place">Its table, for messages.</param>
    /// <param name="values">One for each column.</param>
    /// <exception cref="Refusals.DamagedContentException">It is no such row.</exception>
    public static void Read(ReadOnlySpan<byte> row, string place, object?[] values)
    {
        var reader = new ByteReader(row, place);
        for (var column = 0; column < values.Length; column++)
        {
            values[column] = reader.Byte() switch
            {
                Nothing => null,
                Number => reader.Signed(),
                Text => reader.Text(),
                Bytes => reader.Bytes(reader.Count()).ToArray(),
                var other => throw reader.Damage($"{other} where a kind of cell must be"),
            };
        }

        if (!reader.IsAtEnd)
        {
            throw reader.Damage("more cells than the table has columns");
        }
    }
}
