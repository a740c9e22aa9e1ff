using Jinpai.Core;
using Jinpai.Core.Events;

namespace Jinpai.Import.Chats;

/// <summary>What was said, before it is known between whom. Its texts live during one call.</summary>
internal readonly ref struct Saying
{
    public required Instant At { get; init; }
    public required long Line { get; init; }
    public MessageKind Kind { get; init; }
    public MessageClass Class { get; init; }
    public ReadOnlySpan<char> Content { get; init; }

    public ReadOnlySpan<char> ProductId { get; init; }
    public ReadOnlySpan<char> OrderId { get; init; }
    public ReadOnlySpan<char> ToAccount { get; init; }

    /// <summary>The same, to keep until it is known between whom.</summary>
    public HeldSaying Hold(string speaker, bool isAgent) =>
        new(speaker, isAgent, At, Line, Kind, Class, Content.ToString(), ProductId.ToString(), OrderId.ToString(), ToAccount.ToString());
}
