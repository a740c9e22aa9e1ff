using System.Text;
using Jinpai.Core.Issues;

namespace Jinpai.Import.Reading;

/// <summary>What one pass over a file's bytes tells: its length, its hash, whether it is text, and in which encoding every byte of it is valid.</summary>
internal sealed record FileExamination
{
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

    /// <summary>The bytes are valid in the encoding, but the text hardly looks like it.</summary>
    public bool IsEncodingDoubtful { get; init; }

    /// <summary>Why the file cannot be read, or null.</summary>
    public Issue? Refusal { get; init; }
}
