using System.Globalization;
using System.IO.Compression;
using Jinpai.Core.Issues;
using Jinpai.Import.Reading;

namespace Jinpai.Import.Sources;

/// <summary>An archive's entry while it is unpacked: counts what really comes out, whatever the archive states, refuses a bomb, and at the end compares the check sum.</summary>
internal sealed class EntryStream(ZipArchiveEntry entry, string name, SourceLimits limits) : ForwardStream
{
    private readonly Stream _content = entry.Open();
    private readonly Crc32 _checkSum = new();

    public override int Read(Span<byte> buffer)
    {
        int count;
        try
        {
            count = _content.Read(buffer);
        }
        catch (Exception exception) when (exception is InvalidDataException or IOException)
        {
            throw new FileRefusedException(new Issue(SourceIssues.ArchiveUnreadable, new Origin(name), exception.GetType().Name));
        }

        if (count == 0 && buffer.Length > 0 && (_checkSum.Value != entry.Crc32 || ReadCount != entry.Length))
        {
            throw new FileRefusedException(new Issue(SourceIssues.ArchiveUnreadable, new Origin(name), "CRC-32"));
        }

        _checkSum.Add(buffer[..count]);
        ReadCount += count;
        var ratio = ReadCount / Math.Max(entry.CompressedLength, 1);
        if (ReadCount > limits.ArchiveSize || (ReadCount > limits.ArchiveRatioFrom && ratio > limits.ArchiveRatio))
        {
            throw new FileRefusedException(Bomb(name, ReadCount, ratio, limits));
        }

        return count;
    }

    internal static Issue Bomb(string name, long length, long ratio, SourceLimits limits) =>
        new Issue(SourceIssues.ArchiveBomb,
            new Origin(name),
            string.Create(CultureInfo.InvariantCulture, $"{length} B, {ratio}:1"),
            limits.ArchiveSize.ToString(CultureInfo.InvariantCulture),
            limits.ArchiveRatio.ToString(CultureInfo.InvariantCulture));

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _content.Dispose();
        }

        base.Dispose(disposing);
    }
}
