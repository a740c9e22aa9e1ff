using System.Buffers.Binary;
using System.Text;

namespace Jinpai.Storage.Codecs;

/// <summary>Appends numbers and texts to a buffer that grows: little-endian base-128 integers, texts as length and UTF-8.</summary>
internal sealed class ByteWriter
{
    private byte[] _buffer;

    public ByteWriter(int capacity = 256)
    {
        _buffer = new byte[capacity];
    }

    public int Length { get; private set; }
    public ReadOnlySpan<byte> Written => _buffer.AsSpan(0, Length);

    /// <summary>As <see cref="Written"/>; gone with the next change.</summary>
    public ReadOnlyMemory<byte> Memory => _buffer.AsMemory(0, Length);

    public void Clear() => Length = 0;
    public byte[] ToArray() => Written.ToArray();

    public void Byte(byte value)
    {
        Reserve(1);
        _buffer[Length++] = value;
    }

    public void Flag(bool value) => Byte(value ? (byte)1 : (byte)0);

    public void Unsigned(ulong value)
    {
        Reserve(10);
        var buffer = _buffer;
        var at = Length;
        while (value >= 0x80)
        {
            buffer[at++] = unchecked((byte)(value | 0x80));
            value >>= 7;
        }

        buffer[at++] = (byte)value;
        Length = at;
    }

    public void Count(int value) => Unsigned(checked((ulong)value));
    public void Signed(long value) => Unsigned(unchecked((ulong)((value << 1) ^ (value >> 63))));

    public void Fixed64(ulong value)
    {
        Reserve(8);
        BinaryPrimitives.WriteUInt64LittleEndian(_buffer.AsSpan(Length), value);
        Length += 8;
    }

    public void Bytes(ReadOnlySpan<byte> bytes)
    {
        Reserve(bytes.Length);
        bytes.CopyTo(_buffer.AsSpan(Length));
        Length += bytes.Length;
    }

    public void Text(string text)
    {
        Count(Encoding.UTF8.GetByteCount(text));
        Utf8(text);
    }

    /// <summary>A text without its length.</summary>
    public void Utf8(string text)
    {
        Reserve(Encoding.UTF8.GetByteCount(text));
        Length += Encoding.UTF8.GetBytes(text, _buffer.AsSpan(Length));
    }

    /// <summary>0 for null, else length + 1 and the text.</summary>
    public void OptionalText(string? text)
    {
        if (text is null)
        {
            Byte(0);
            return;
        }

        Count(Encoding.UTF8.GetByteCount(text) + 1);
        Utf8(text);
    }

    /// <summary>A flag, then the number.</summary>
    public void Optional(long? value)
    {
        Flag(value is not null);
        if (value is not null)
        {
            Signed(value.Value);
        }
    }

    private void Reserve(int count)
    {
        if (Length + count > _buffer.Length)
        {
            Array.Resize(ref _buffer, Math.Max(_buffer.Length * 2, Length + count));
        }
    }
}
