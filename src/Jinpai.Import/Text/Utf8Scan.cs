using System.Buffers;
using System.Numerics;
using System.Text;
using System.Text.Unicode;

namespace Jinpai.Import.Text;

/// <summary>Checks a stream of chunks for being UTF-8, at the speed of the processor's vectors as long as it is; counts evidence once it is not.</summary>
internal sealed class Utf8Scan
{
    private const int EnoughEvidence = 1 << 20;
    private readonly byte[] _carry = new byte[4];
    private int _carried;
    private long _lines = 1;
    private long _wideCount;
    private long _faultCount;

    /// <summary>The 1-based line of the first byte that is not UTF-8; null while there is none.</summary>
    public long? FirstFaultLine { get; private set; }
    public bool IsValid => FirstFaultLine is null;

    /// <summary>The only fault is that the last character is not whole.</summary>
    public bool IsCutOff { get; private set; }

    /// <summary>
    /// Whether a file that is not valid was meant as UTF-8: sequences of three or four bytes (all of Chinese) outnumber the faults. In GB18030 text such sequences are rare accidents,
    /// and nearly every character is a fault.
    /// </summary>
    public bool LooksLikeUtf8 => _wideCount > _faultCount;

    public void Add(ReadOnlySpan<byte> chunk)
    {
        if (_carried > 0)
        {
            chunk = FinishCarried(chunk);
            if (_carried > 0)
            {
                return;
            }
        }

        var whole = chunk.Length - IncompleteTail(chunk);
        Scan(chunk[..whole]);
        chunk[whole..].CopyTo(_carry);
        _carried = chunk.Length - whole;
    }

    public void Finish()
    {
        IsCutOff = IsValid && _carried > 0;
        Scan(_carry.AsSpan(0, _carried));
        _carried = 0;
    }

    /// <summary>Sequences of three or four bytes in valid text.</summary>
    private static int CountWide(ReadOnlySpan<byte> bytes)
    {
        var count = 0;
        var least = new Vector<byte>(0xE0);
        for (; bytes.Length >= Vector<byte>.Count; bytes = bytes[Vector<byte>.Count..])
        {
            // Of a match every bit is set: as a signed number that is minus one.
            count -= Vector.Sum(Vector.AsVectorSByte(Vector.GreaterThanOrEqual(new Vector<byte>(bytes), least)));
        }

        foreach (var value in bytes)
        {
            count += value >= 0xE0 ? 1 : 0;
        }

        return count;
    }

    private ReadOnlySpan<byte> FinishCarried(ReadOnlySpan<byte> chunk)
    {
        Span<byte> joined = stackalloc byte[8];
        _carry.AsSpan(0, _carried).CopyTo(joined);
        var added = Math.Min(4 - _carried, chunk.Length);
        chunk[..added].CopyTo(joined[_carried..]);
        var status = Rune.DecodeFromUtf8(joined[..(_carried + added)], out _, out var used);
        if (status == OperationStatus.NeedMoreData)
        {
            joined[..(_carried + added)].CopyTo(_carry);
            _carried += added;
            return [];
        }

        used = Math.Max(used, _carried);
        Scan(joined[..used]);
        var rest = chunk[(used - _carried)..];
        _carried = 0;
        return rest;
    }

    /// <summary>Number of bytes at the end that may be the beginning of a longer sequence.</summary>
    private static int IncompleteTail(ReadOnlySpan<byte> chunk)
    {
        for (var back = 1; back <= Math.Min(3, chunk.Length); back++)
        {
            var value = chunk[^back];
            if (value >= 0xC0)
            {
                return Rune.DecodeFromUtf8(chunk[^back..], out _, out _) == OperationStatus.NeedMoreData ? back : 0;
            }

            if (value < 0x80)
            {
                return 0;
            }
        }

        return 0;
    }

    private void Scan(ReadOnlySpan<byte> bytes)
    {
        if (IsValid && Utf8.IsValid(bytes))
        {
            _wideCount += _wideCount < EnoughEvidence && !Ascii.IsValid(bytes) ? CountWide(bytes) : 0;
            _lines += bytes.Count((byte)'\n');
            return;
        }

        while (!bytes.IsEmpty && (_wideCount + _faultCount < EnoughEvidence || IsValid))
        {
            var status = Rune.DecodeFromUtf8(bytes, out _, out var used);
            if (status != OperationStatus.Done)
            {
                _faultCount++;
                FirstFaultLine ??= _lines;
            }
            else if (used >= 3)
            {
                _wideCount++;
            }
            else if (bytes[0] == '\n')
            {
                _lines++;
            }

            bytes = bytes[used..];
        }
    }
}
