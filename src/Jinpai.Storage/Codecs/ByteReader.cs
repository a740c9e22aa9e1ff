using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Unicode;
using Jinpai.Core;
using Jinpai.Storage.Refusals;

namespace Jinpai.Storage.Codecs;

/// <summary>Reads what <see cref="ByteWriter"/> wrote. Whatever the bytes are, it gives a value or throws <see cref="DamagedContentException"/>, and never asks for more memory than they can fill.</summary>
/// <param name="source">The bytes.</param>
/// <param name="place">Their table, for messages.</param>
/// <param name="position">Where to begin.</param>
internal ref struct ByteReader(ReadOnlySpan<byte> source, string place, int position = 0)
{
    private readonly ReadOnlySpan<byte> _bytes = source;
    private readonly string _place = place;

    public int Position { readonly get; private set; } = position;
    public readonly bool IsAtEnd => Position >= _bytes.Length;

    // What is read for every message is made part of the reader's loop, and what is seldom called takes a copy of what it needs: else the position would be kept in memory.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public byte Byte()
    {
        var at = Position;
        if ((uint)at >= (uint)_bytes.Length)
        {
            Damaged("it ends too early");
        }

        Position = at + 1;
        return _bytes[at];
    }

    public bool Flag() => Byte() switch { 0 => false, 1 => true, var other => throw Damage($"{other} where 0 or 1 must be") };

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong Unsigned()
    {
        // Most numbers are small.
        var bytes = _bytes;
        var at = Position;
        if ((uint)at < (uint)bytes.Length && bytes[at] < 0x80)
        {
            Position = at + 1;
            return bytes[at];
        }

        if ((uint)(at + 1) < (uint)bytes.Length && bytes[at + 1] < 0x80)
        {
            Position = at + 2;
            return (bytes[at] & 0x7FU) | ((uint)bytes[at + 1] << 7);
        }

        (var value, Position) = LongUnsigned(bytes, at, _place);
        return value;
    }

    private static (ulong Value, int Next) LongUnsigned(ReadOnlySpan<byte> bytes, int at, string place)
    {
        var start = at;
        ulong value = 0;
        for (var shift = 0; shift < 64; shift += 7)
        {
            if ((uint)at >= (uint)bytes.Length)
            {
                throw Damage("it ends too early", place, start, bytes.Length);
            }

            ulong next = bytes[at++];
            if (next < 0x80)
            {
                return shift < 63 || next <= 1 ? (value | (next << shift), at) : throw Damage("a number of more than 64 bits", place, start, bytes.Length);
            }

            value |= (next & 0x7F) << shift;
        }

        throw Damage("a number of more than 64 bits", place, start, bytes.Length);
    }

    /// <summary>A number that an int can hold.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Count()
    {
        var value = Unsigned();
        if (value > int.MaxValue)
        {
            Damaged("a count that is too large");
        }

        return (int)value;
    }

    /// <summary>How many things follow, each of at least so many bytes.</summary>
    public int Count(int leastBytes)
    {
        var count = Count();
        if ((long)count * leastBytes > _bytes.Length - Position)
        {
            Damaged("more parts than it has room for");
        }

        return count;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public long Signed()
    {
        var value = Unsigned();
        return unchecked((long)(value >> 1) ^ -(long)(value & 1));
    }

    /// <summary>A signed number that an int can hold.</summary>
    public int Small() => Signed() is >= int.MinValue and <= int.MaxValue and var value ? (int)value : throw Damage("a number that is too large");

    public ulong Fixed64() => BinaryPrimitives.ReadUInt64LittleEndian(Bytes(8));

    public ReadOnlySpan<byte> Bytes(int count)
    {
        var at = Position;
        if (count > _bytes.Length - at)
        {
            Damaged("it ends too early");
        }

        Position = at + count;
        return _bytes.Slice(at, count);
    }

    public void Skip(int count) => Bytes(count);

    public string Text() => Utf8Text(Bytes(Count()));

    /// <param name="known">Where a text that came before is taken from; null: nowhere.</param>
    public string Text(TextCache? known) => Utf8Text(Bytes(Count()), known);

    /// <param name="known">Where a text that came before is taken from; null: nowhere.</param>
    /// <param name="place">See <see cref="TextCache.Find(ReadOnlySpan{byte}, int)"/>.</param>
    public string Text(TextCache? known, int place)
    {
        var bytes = Bytes(Count());
        return known?.Find(bytes, place) ?? (Utf8.IsValid(bytes) ? known?.Add(bytes, place) ?? Encoding.UTF8.GetString(bytes) : throw Damage("a text that is none"));
    }

    /// <summary>A text without a string for it.</summary>
    /// <param name="into">Made longer where it must be.</param>
    /// <returns>How many characters it has.</returns>
    public int Text(ref char[] into)
    {
        var bytes = Bytes(Count());
        if (into.Length < bytes.Length)
        {
            into = new char[bytes.Length * 2];
        }

        return Utf8.ToUtf16(bytes, into, out _, out var length, replaceInvalidSequences: false) == System.Buffers.OperationStatus.Done ? length : throw Damage("a text that is none");
    }

    public string? OptionalText()
    {
        var length = Count();
        return length == 0 ? null : Utf8Text(Bytes(length - 1));
    }

    /// <inheritdoc cref="Text(TextCache)"/>
    public string? OptionalText(TextCache? known)
    {
        var length = Count();
        return length == 0 ? null : Utf8Text(Bytes(length - 1), known);
    }

    public long? Optional() => Flag() ? Signed() : null;

    /// <summary>One of the values of an enumeration, by its number.</summary>
    public T Choice<T>()
        where T : struct, Enum
    {
        var number = Byte();
        return StoredChoices<T>.Of(number) ?? throw Damage($"{number} is no {typeof(T).Name}");
    }

    /// <summary>An instant that times of day can be reckoned with.</summary>
    public Instant At() => Instant(Signed());

    /// <summary>The same, or <see cref="Instant.MinValue"/>.</summary>
    public Instant AtOrUnknown()
    {
        var milliseconds = Signed();
        return StoredLimits.IsInstantOrUnknown(milliseconds) ? new Instant(milliseconds) : throw Damage("a time out of the calendar");
    }

    public Instant? OptionalAt() => Flag() ? At() : null;

    /// <summary>An instant given by its distance in milliseconds from another one.</summary>
    public Instant After(Instant other) => Instant(unchecked(other.UnixMilliseconds + Signed()));

    public BusinessDay Day()
    {
        var number = Signed();
        return StoredLimits.IsDay(number) ? new BusinessDay((int)number) : throw Damage("a day out of the calendar");
    }

    public BusinessDay? OptionalDay() => Flag() ? Day() : null;

    /// <summary>An amount of a fact, see <see cref="StoredLimits.MostSum"/>.</summary>
    public Money Amount() => new(Sum());

    /// <summary>A sum or count of a fact.</summary>
    public long Sum() => Signed() is >= -StoredLimits.MostSum and <= StoredLimits.MostSum and var value ? value : throw Damage("a sum that is too large");

    /// <summary>Nothing may follow.</summary>
    public readonly void End()
    {
        if (!IsAtEnd)
        {
            Damaged("more than was written");
        }
    }

    /// <summary>What the bytes cannot be.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly DamagedContentException Damage(string found) => Damage(found, _place, Position, _bytes.Length);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static DamagedContentException Damage(string found, string place, int position, int length) => new(place, $"{found} (byte {position} of {length})");

    private readonly Instant Instant(long milliseconds) => StoredLimits.IsInstant(milliseconds) ? new Instant(milliseconds) : throw Damage("a time out of the calendar");

    private readonly string Utf8Text(ReadOnlySpan<byte> bytes) => Utf8.IsValid(bytes) ? Encoding.UTF8.GetString(bytes) : throw Damage("a text that is none");

    private readonly string Utf8Text(ReadOnlySpan<byte> bytes, TextCache? known) =>
        known?.Find(bytes) ?? (Utf8.IsValid(bytes) ? known?.Add(bytes) ?? Encoding.UTF8.GetString(bytes) : throw Damage("a text that is none"));

    [DoesNotReturn]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly void Damaged(string found) => Throw(found, _place, Position, _bytes.Length);

    [DoesNotReturn]
    private static void Throw(string found, string place, int position, int length) => throw Damage(found, place, position, length);
}
