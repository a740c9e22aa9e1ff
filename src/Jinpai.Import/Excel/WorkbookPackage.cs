using System.Globalization;
using System.IO.Compression;
using Jinpai.Core.Issues;
using Jinpai.Import.Sources;

namespace Jinpai.Import.Excel;

/// <summary>Looks at a workbook's container before anything is read from it: what an xlsx really unpacks to, whatever it states, and whether the chains of an xls end.</summary>
internal static class WorkbookPackage
{
    /// <exception cref="RefusedException">A bomb, or a damaged container.</exception>
    public static void Check(string name, Stream stream, WorkbookLimits limits)
    {
        var head = new byte[8];
        stream.Position = 0;
        var count = stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        stream.Position = 0;
        try
        {
            if (SourceFiles.IsZip(head.AsSpan(0, count)))
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
            throw new RefusedException(Issue.Coded(Severity.Error, WorkbookIssues.Damaged, new Origin(name), exception.GetType().Name));
        }
    }

    private static void CheckZip(string name, Stream stream, WorkbookLimits limits)
    {
        using var zip = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
        if (zip.Entries.Count > limits.Parts)
        {
            throw TooLarge(name, zip.Entries.Count, limits.Parts);
        }

        long unpacked = 0;
        var buffer = new byte[1 << 16];
        foreach (var entry in zip.Entries)
        {
            using var content = entry.Open();
            int count;
            while ((count = content.Read(buffer)) > 0)
            {
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
        }
    }

    private static RefusedException TooLarge(string name, long found, long limit) =>
        new(Issue.Coded(Severity.Error, WorkbookIssues.TooLarge, new Origin(name), found.ToString(CultureInfo.InvariantCulture), limit.ToString(CultureInfo.InvariantCulture)));
}
