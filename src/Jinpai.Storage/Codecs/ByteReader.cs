using System.Buffers.Binary;
using System.Text;

namespace Jinpai.Storage.Codecs;

/// <summary>Reads what <see cref="ByteWriter"/> wrote.</summary>
internal ref struct ByteReader(ReadOnlySpan<byte> source)
{
    private readonly ReadOnlySpan<byte> _bytes = source;

    public int Position { get; set; }
    public readonly bool IsAtEnd => Position >= _bytes.Length;

    public byte Byte() => _bytes[Position++];
    public bool Flag() => Byte() != 0;

    public ulong Unsigned()
    {
        var bytes = _bytes;
        var at = Position;
        ulong first = bytes[at++];
        if (first < 0x80)
        {
            Position = at;
            return first;
        }

        var value = first & 0x7F;
        var shift = 7;
        while (true)
        {
            ulong next = bytes[at++];
            value |= (next & 0x7F) << shift;
            if (next < 0x80)
            {
                Position = at;
                return value;
            }

            shift += 7;
        }
    }

    public int Count() => (int)Unsigned();

    public long Signed()
    {
        var value = Unsigned();
        return unchecked((long)(value >> 1) ^ -(long)(value & 1));
    }

    public ulong Fixed64()
    {
        var value = BinaryPrimitives.ReadUInt64LittleEndian(_bytes[Position..]);
        Position += 8;
        return value;
    }

    public ReadOnlySpan<byte> Bytes(int count)
    {
        var bytes = _bytes.Slice(Position, count);
        Position += count;
        return bytes;
    }

    public string Text() => Encoding.UTF8.GetString(Bytes(Count()));

    public string? OptionalText()
    {
        var length = Count();
        return length == 0 ? null : Encoding.UTF8.GetString(Bytes(length - 1));
    }

    public long? Optional() => Flag() ? Signed() : null;
}
