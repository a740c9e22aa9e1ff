namespace Jinpai.Core.Events;

/// <summary>One line in a chat between one buyer and one account.</summary>
public sealed record MessageSent(
    Instant At,
    AccountId Account,
    BuyerKey Buyer,
    MessageDirection Direction,
    MessageKind Kind,
    MessageClass Class,
    MessageId Id,
    string? Content,
    string? ProductId,
    OrderId? Order,
    AccountId? ToAccount,
    long Line)
{
    /// <summary>Where it stands in the one total order.</summary>
    public EventPosition Position => new(At, EventKind.Message, Id, Direction, Line, Account.Value);
}
