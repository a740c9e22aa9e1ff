using Jinpai.Core.Events;

namespace Jinpai.Generator.Output;

/// <summary>One message as it is written.</summary>
internal readonly record struct ChatLine(string Account, string Buyer, ShopTime At, bool IsFromBuyer, long Id, MessageKind Kind, MessageClass Class, string Content, string? ProductId, string? OrderId, string? ToAccount);
