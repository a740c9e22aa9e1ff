using System.Globalization;
using System.IO.Compression;
using Jinpai.Core.Issues;
using Jinpai.Import.Reading;
using Jinpai.Import.Sources;

namespace Jinpai.Import.Excel;

/// <summary>Looks at a workbook's container before anything is read from it: what an xlsx really unpacks to, whatever it states, and whether the chains of an xls end.</summary>
internal static class WorkbookPackage
{
    /// <summary>Bytes in which a declaration must stand: before the first element.</summary>
    private const int Prolog = 4096;

    /// <exception cref="FileRefusedException">A bomb, or a damaged container.</exception>
    public static void Check(string name, Stream stream, WorkbookLimits limits)
    {
        var head = new byte[8];
        stream.Position = 0;
        var count = stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        stream.Position = 0;
        try
        {
            if (FileSignature.IsZip(head.AsSpan(0, count)))
            {
                CheckZip(name, stream, limits);
            }
            else
            {
                CompoundFile.Check(stream);
            }
        }
        catch (Exception exception) when (exception is InvalidDataException or IOException or ArgumentException or NotSupportedException or OverflowException)
        {
            throw new FileRefusedException(new Issue(WorkbookIssues.Damaged, new Origin(name), ""));
        }
    }

    private static void CheckZip(string name, Stream stream, WorkbookLimits limits)
    {
        using var zip = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
        if (zip.Entries.Count > limits.Parts)
        {
            throw TooLarge(name, zip.Entries.Count, limits.Parts);
        }

        CheckKind(name, zip);
        long unpacked = 0;
        var buffer = new byte[1 << 16];
        foreach (var entry in zip.Entries)
        {
            using var content = entry.Open();
            var checkSum = new Crc32();
            var before = unpacked;
            int count;
            while ((count = content.Read(buffer)) > 0)
            {
                checkSum.Add(buffer.AsSpan(0, count));
                if (unpacked == before && buffer.AsSpan(0, Math.Min(count, Prolog)).IndexOf("<!DOCTYPE"u8) >= 0)
                {
                    throw new FileRefusedException(new Issue(WorkbookIssues.HasDeclarations, new Origin(name), entry.FullName));
                }

                unpacked += count;
                if (unpacked > limits.UnpackedSize)
                {
                    throw TooLarge(name, unpacked, limits.UnpackedSize);
                }

                if (unpacked > limits.RatioFrom && unpacked / Math.Max(stream.Length, 1) > limits.Ratio)
                {
                    throw TooLarge(name, unpacked, stream.Length * limits.Ratio);
                }
            }

            if (checkSum.Value != entry.Crc32 || unpacked - before != entry.Length)
            {
                throw new InvalidDataException("CRC-32");
            }
        }
    }

    /// <summary>What else may have the container of an xlsx.</summary>
    private static void CheckKind(string name, ZipArchive zip)
    {
        var isWorkbook = zip.Entries.Any(e => e.FullName.StartsWith("xl/", StringComparison.OrdinalIgnoreCase));
        var kind = zip.GetEntry("mimetype") is not null && !isWorkbook ? WorkbookIssues.OpenDocument
            : zip.GetEntry("xl/workbook.bin") is not null ? WorkbookIssues.Binary
            : !isWorkbook ? WorkbookIssues.NoWorkbook
            : null;
        if (kind is not null)
        {
            throw new FileRefusedException(new Issue(kind, new Origin(name), ""));
        }
    }

    private static FileRefusedException TooLarge(string name, long found, long limit) =>
        new(new Issue(WorkbookIssues.TooLarge, new Origin(name), found.ToString(CultureInfo.InvariantCulture), limit.ToString(CultureInfo.InvariantCulture)));
}
