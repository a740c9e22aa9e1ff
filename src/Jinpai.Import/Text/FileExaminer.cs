using System.Security.Cryptography;
using System.Text;
using Jinpai.Core.Issues;
using Jinpai.Import.Issues;
using Jinpai.Import.Sources;

namespace Jinpai.Import.Text;

/// <summary>What one pass over a file's bytes tells: its length, its hash, whether it is text, and in which encoding every byte of it is valid.</summary>
/// <remarks>
/// The encoding is recognised by the whole file, not by its beginning: a month of chats may well begin with a megabyte of ASCII. The pass costs a
/// fraction of the reading and is needed for the hash anyway.
/// </remarks>
internal sealed record FileExamination
{
    private const int HeadSize = 1 << 16;
    private const int ChunkSize = 1 << 18;

    public required long Length { get; init; }

    /// <summary>SHA-256 of the bytes, in lower-case hex.</summary>
    public required string ContentHash { get; init; }
    public required ContentKind Kind { get; init; }

    /// <summary>The first bytes, as they stand in the file.</summary>
    public required byte[] Head { get; init; }

    /// <summary>Null unless <see cref="Kind"/> is text.</summary>
    public Encoding? Encoding { get; init; }

    /// <summary>As users know it: <c>UTF-8</c>, <c>UTF-8 BOM</c>, <c>UTF-16LE</c>, <c>UTF-16BE</c>, <c>GB18030</c>.</summary>
    public string? EncodingName { get; init; }
    public bool EndsWithLineBreak { get; init; }

    /// <summary>Why the file cannot be read, or null.</summary>
    public Issue? Refusal { get; init; }

    /// <exception cref="RefusedException">The file cannot be opened or breaks a limit while it is unpacked.</exception>
    public static FileExamination Of(SourceFile file, CancellationToken cancellation)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var utf8 = new Utf8Scan();
        var head = Array.Empty<byte>();
        var hasNul = false;
        long length = 0;
        byte last = 0;
        using (var stream = file.Open())
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
        return plain.Kind == ContentKind.Text ? plain.WithEncoding(file, utf8, hasNul, last, cancellation) : plain;
    }

    private static ContentKind KindOf(ReadOnlySpan<byte> head, long length) => length switch
    {
        0 => ContentKind.Empty,
        _ when SourceFiles.IsZip(head) => ContentKind.Workbook,
        _ when head.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) => ContentKind.LegacyWorkbook,
        _ => ContentKind.Text,
    };

    private FileExamination WithEncoding(SourceFile file, Utf8Scan utf8, bool hasNul, byte last, CancellationToken cancellation)
    {
        ReadOnlySpan<byte> head = Head;
        var text = this with { EndsWithLineBreak = last is (byte)'\n' or (byte)'\r' };
        if (head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE, 0, 0]) || head.StartsWith((ReadOnlySpan<byte>)[0, 0, 0xFE, 0xFF]))
        {
            return text with { Kind = ContentKind.Binary, Refusal = Refuse(file, IssueCodes.EncodingUnknown, null, "UTF-32") };
        }

        if (head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]))
        {
            return (text with { Encoding = TextEncodings.Utf16LittleEndian, EncodingName = "UTF-16LE" }).Checked(file, cancellation);
        }

        if (head.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
        {
            return (text with { Encoding = TextEncodings.Utf16BigEndian, EncodingName = "UTF-16BE" }).Checked(file, cancellation);
        }

        if (hasNul)
        {
            return text with { Kind = ContentKind.Binary, Refusal = Refuse(file, IssueCodes.NotText, null, "NUL") };
        }

        var hasMark = head.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]);
        if (utf8.IsValid)
        {
            return text with { Encoding = TextEncodings.Utf8, EncodingName = hasMark ? "UTF-8 BOM" : "UTF-8" };
        }

        // Damaged UTF-8 must not pass as GB18030, in which nearly any pair of bytes is some character.
        return hasMark || utf8.LooksLikeUtf8
            ? text with { Refusal = Refuse(file, IssueCodes.EncodingBroken, utf8.FirstFaultLine, "UTF-8") }
            : (text with { Encoding = TextEncodings.Gb18030, EncodingName = "GB18030" }).Checked(file, cancellation);
    }

    private FileExamination Checked(SourceFile file, CancellationToken cancellation)
    {
        var fault = StrictScan.FirstFaultLine(file, Encoding!, cancellation, out var endsWithLineBreak);
        var code = EncodingName == "GB18030" ? IssueCodes.EncodingUnknown : IssueCodes.EncodingBroken;
        return fault is null ? this with { EndsWithLineBreak = endsWithLineBreak } : this with { Refusal = Refuse(file, code, fault, EncodingName!) };
    }

    private static Issue Refuse(SourceFile file, string code, long? line, string found) => Issue.Coded(Severity.Error, code, new Origin(file.Name, Line: line), found);
}
