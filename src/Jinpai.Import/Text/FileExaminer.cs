using System.Security.Cryptography;
using Jinpai.Core.Issues;
using Jinpai.Import.Reading;

namespace Jinpai.Import.Text;

/// <summary>Goes over a file's bytes once: length, hash, whether it is text, and in which encoding every byte of it is valid.</summary>
/// <remarks>
/// The encoding is recognised by the whole file, not by its beginning: a month of chats may well begin with a megabyte of ASCII. The pass costs a
/// fraction of the reading and is needed for the hash anyway.
/// </remarks>
internal static class FileExaminer
{
    private const int HeadSize = 1 << 16;
    private const int ChunkSize = 1 << 18;

    /// <exception cref="FileRefusedException">The file cannot be opened or breaks a limit while it is unpacked.</exception>
    public static FileExamination Examine(SourceFile file, CancellationToken cancellation)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var utf8 = new Utf8Scan();
        var head = Array.Empty<byte>();
        var hasNul = false;
        long length = 0;
        byte last = 0;
        using (var stream = file.IsEmpty ? Stream.Null : file.Open())
        {
            var buffer = new byte[Math.Clamp(file.Length, 4096, ChunkSize)];
            int count;
            while ((count = stream.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false)) > 0)
            {
                cancellation.ThrowIfCancellationRequested();
                var chunk = buffer.AsSpan(0, count);
                hash.AppendData(chunk);
                utf8.Add(chunk);
                hasNul = hasNul || chunk.Contains((byte)0);
                head = length == 0 ? chunk[..Math.Min(count, HeadSize)].ToArray() : head;
                length += count;
                last = chunk[^1];
            }
        }

        utf8.Finish();
        var plain = new FileExamination { Length = length, ContentHash = Convert.ToHexStringLower(hash.GetHashAndReset()), Kind = KindOf(head, length), Head = head };
        return plain.Kind == ContentKind.Text ? Markup.Refused(WithEncoding(plain, file, utf8, hasNul, last, cancellation), file.Name) : plain;
    }

    private static ContentKind KindOf(ReadOnlySpan<byte> head, long length) => length switch
    {
        0 => ContentKind.Empty,
        _ when FileSignature.IsZip(head) => ContentKind.Workbook,
        _ when FileSignature.IsLegacyWorkbook(head) => ContentKind.LegacyWorkbook,
        _ => ContentKind.Text,
    };

    private static FileExamination WithEncoding(FileExamination plain, SourceFile file, Utf8Scan utf8, bool hasNul, byte last, CancellationToken cancellation)
    {
        ReadOnlySpan<byte> head = plain.Head;
        var text = plain with { EndsWithLineBreak = last is (byte)'\n' or (byte)'\r' };
        if (head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE, 0, 0]) || head.StartsWith((ReadOnlySpan<byte>)[0, 0, 0xFE, 0xFF]))
        {
            return text with { Kind = ContentKind.Binary, Refusal = Refuse(file, TextIssues.EncodingUnknown, null, "UTF-32") };
        }

        if (head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]))
        {
            return Checked(text with { Encoding = TextEncodings.Utf16LittleEndian, EncodingName = "UTF-16LE" }, file, cancellation);
        }

        if (head.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
        {
            return Checked(text with { Encoding = TextEncodings.Utf16BigEndian, EncodingName = "UTF-16BE" }, file, cancellation);
        }

        if (hasNul)
        {
            return text with { Kind = ContentKind.Binary, Refusal = Refuse(file, TextIssues.NotText, null, "NUL") };
        }

        var hasMark = head.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]);
        if (utf8.IsValid)
        {
            return text with { Encoding = TextEncodings.Utf8, EncodingName = hasMark ? "UTF-8 BOM" : "UTF-8" };
        }

        // Damaged UTF-8 must not pass as GB18030, in which nearly any pair of bytes is some character.
        return utf8.IsCutOff && (hasMark || utf8.LooksLikeUtf8)
            ? text with { Refusal = Refuse(file, TextIssues.FileCutOff, utf8.FirstFaultLine, "UTF-8") }
            : hasMark || utf8.LooksLikeUtf8
            ? text with { Refusal = Refuse(file, TextIssues.EncodingBroken, utf8.FirstFaultLine, "UTF-8") }
            : Checked(text with { Encoding = TextEncodings.Gb18030, EncodingName = "GB18030" }, file, cancellation);
    }

    private static FileExamination Checked(FileExamination text, SourceFile file, CancellationToken cancellation)
    {
        var share = text.EncodingName == "GB18030" ? new ChineseShare() : null;
        var fault = StrictScan.FirstFaultLine(file, text.Encoding!, share, cancellation, out var endsWithLineBreak);
        var code = share is not null ? TextIssues.EncodingUnknown : TextIssues.EncodingBroken;
        return fault is null ? text with { EndsWithLineBreak = endsWithLineBreak, IsEncodingDoubtful = share is { IsDoubtful: true } } : text with { Refusal = Refuse(file, code, fault, text.EncodingName!) };
    }

    private static Issue Refuse(SourceFile file, IssueKind kind, long? line, string found) => new(kind, new Origin(file.Name, Line: line), found);
}
