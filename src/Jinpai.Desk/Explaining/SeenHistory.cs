using Jinpai.Core;
using Jinpai.Desk.Shops;
using Jinpai.Storage.Reading;

namespace Jinpai.Desk.Explaining;

/// <summary>Of a buyer's history that which a viewer sees: their receptions with the lines of these, the orders that they have a part in, and the buyer as they may see them, in texts too.</summary>
internal static class SeenHistory
{
    public static BuyerHistory Of(BuyerHistory history, Sight? sight)
    {
        if (sight is null)
        {
            return history;
        }

        var facts = SeenFacts.Of(history.Facts, sight);
        var lines = history.Lines.Where(line => sight.SeesEverybody || facts.Receptions.Any(fact => ReceptionExplanation.Has(fact, line)));
        var orders = history.Orders.Where(order => facts.Deals.Any(deal => deal.Order == order.Id));
        return new BuyerHistory(
            [.. history.Keys.Select(sight.Shown)],
            [.. lines.Select(line => sight.IsClear ? line : line with { Message = line.Message with { Buyer = sight.Shown(line.Message.Buyer), Content = Without(line.Message.Content, history.Keys, sight) } })],
            [.. orders.Select(order => order with { Buyer = sight.Shown(order.Buyer) })],
            facts);
    }

    // Agents call buyers by their names.
    private static string? Without(string? text, IReadOnlyList<BuyerKey> keys, Sight sight) =>
        keys.Aggregate(text, (rest, key) => rest?.Replace(key.Value, sight.Shown(key).Value, StringComparison.OrdinalIgnoreCase));
}
