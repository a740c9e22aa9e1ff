using System.Globalization;
using System.IO.Compression;
using Jinpai.Core.Issues;
using Jinpai.Import.Issues;

namespace Jinpai.Import.Sources;

/// <summary>An archive's entry while it is unpacked: counts what really comes out, whatever the archive states, refuses a bomb, and at the end compares the check sum.</summary>
internal sealed class EntryStream(ZipArchive zip, ZipArchiveEntry entry, string name, SourceLimits limits) : Stream
{
    private readonly Stream _content = entry.Open();
    private readonly Crc32 _checkSum = new();
    private long _read;

    public override bool CanRead => true;
    public override bool CanSeek => false;
    public override bool CanWrite => false;
    public override long Length => throw new NotSupportedException();
    public override long Position
    {
        get => _read;
        set => throw new NotSupportedException();
    }

    public override int Read(Span<byte> buffer)
    {
        int count;
        try
        {
            count = _content.Read(buffer);
        }
        catch (Exception exception) when (exception is InvalidDataException or IOException)
        {
            throw new RefusedException(Issue.Coded(Severity.Error, IssueCodes.ArchiveUnreadable, new Origin(name), exception.GetType().Name));
        }

        if (count == 0 && buffer.Length > 0 && (_checkSum.Value != entry.Crc32 || _read != entry.Length))
        {
            throw new RefusedException(Issue.Coded(Severity.Error, IssueCodes.ArchiveUnreadable, new Origin(name), "CRC-32"));
        }

        _checkSum.Add(buffer[..count]);
        _read += count;
        var ratio = _read / Math.Max(entry.CompressedLength, 1);
        if (_read > limits.ArchiveSize || (_read > limits.ArchiveRatioFrom && ratio > limits.ArchiveRatio))
        {
            throw new RefusedException(Bomb(name, _read, ratio, limits));
        }

        return count;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));
    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
    public override void SetLength(long value) => throw new NotSupportedException();
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    internal static Issue Bomb(string name, long length, long ratio, SourceLimits limits) =>
        Issue.Coded(
            Severity.Error,
            IssueCodes.ArchiveBomb,
            new Origin(name),
            string.Create(CultureInfo.InvariantCulture, $"{length} B, {ratio}:1"),
            limits.ArchiveSize.ToString(CultureInfo.InvariantCulture),
            limits.ArchiveRatio.ToString(CultureInfo.InvariantCulture));

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _content.Dispose();
            zip.Dispose();
        }

        base.Dispose(disposing);
    }
}
