using Jinpai.Core;
using Jinpai.Core.Events;

namespace Jinpai.Import.Reading;

/// <summary>One message as an importer read it. Its texts live only during the call that hands it on: millions of rows cost no strings.</summary>
public readonly ref struct MessageRow
{
    public required ReadOnlySpan<char> Account { get; init; }
    public required ReadOnlySpan<char> Buyer { get; init; }
    public required Instant SentAt { get; init; }
    public required MessageDirection Direction { get; init; }
    public MessageKind Kind { get; init; }
    public MessageClass Class { get; init; }

    /// <summary>The platform's id; of a recall, the id of the message that it takes back. Empty: none.</summary>
    public ReadOnlySpan<char> MessageId { get; init; }
    public ReadOnlySpan<char> Content { get; init; }

    /// <summary>False where the file has no texts at all: then nobody can tell an empty message from another, and none counts as empty.</summary>
    public bool IsContentKnown { get; init; }

    /// <summary>The text by which a message without id is known again, where that is not <see cref="Content"/> as it stands: without blanks, or masked although the content is not. Empty: the content.</summary>
    public ReadOnlySpan<char> Sameness { get; init; }

    /// <summary>Kind and class play no part in sameness: exports that overlap do not all tell them.</summary>
    public bool IsSamenessOfTextAlone { get; init; }
    public ReadOnlySpan<char> ProductId { get; init; }
    public ReadOnlySpan<char> OrderId { get; init; }

    /// <summary>Of a transfer: the account that takes over.</summary>
    public ReadOnlySpan<char> ToAccount { get; init; }

    /// <summary>1-based line (row) in the file: the last tie-break of the total order.</summary>
    public long Line { get; init; }
}
