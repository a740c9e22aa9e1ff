using Jinpai.Core;
using Jinpai.Core.Events;
using Jinpai.Replay.Facts;
using Jinpai.Replay.Orders;
using Jinpai.Storage.Reading;

namespace Jinpai.Desk.Explaining;

/// <summary>Whether the buyer talked with an account about what was ordered: a goods card, an item link or an order card that the buyer sent (spec 2.8).</summary>
internal sealed class ConsultedProducts
{
    private readonly OrderState _order;
    private readonly IReadOnlyList<ChatLine> _history;
    private readonly HashSet<string> _products;

    public ConsultedProducts(OrderState order, IReadOnlyList<ChatLine> history)
    {
        (_order, _history) = (order, history);
        _products = order.Lines.Select(line => line.ProductId).OfType<string>().ToHashSet(StringComparer.Ordinal);
    }

    /// <returns>Null: no line of the order says which product it is, and no card of the order was sent.</returns>
    public bool? Of(AccountId account, CreditFact credit, TimeSpan lookback)
    {
        var isTold = _history.Any(line => line.Account == account && line.At >= credit.At - lookback && line.At <= credit.At && IsAbout(line.Message));
        return isTold ? true : _products.Count > 0 ? false : null;
    }

    private bool IsAbout(MessageSent message) => message.Direction == MessageDirection.Buyer
        && (message.Order == _order.Id
            || (message.ProductId is { } product && _products.Contains(product))
            || (message is { Kind: MessageKind.Text, Content: { } text } && _products.Any(known => HoldsLink(text, known))));

    // Item links of all platforms carry the product as a value of the query: …item.htm?id=123, …goods.html?goods_id=123.
    private static bool HoldsLink(string text, string product)
    {
        var place = text.IndexOf("id=" + product, StringComparison.Ordinal);
        var end = place + 3 + product.Length;
        return place >= 0 && text.Contains("://", StringComparison.Ordinal) && (end == text.Length || !char.IsAsciiLetterOrDigit(text[end]));
    }
}
