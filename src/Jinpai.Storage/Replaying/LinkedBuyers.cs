using Jinpai.Core;
using Jinpai.Replay.Inputs;
using Jinpai.Replay.Orders;
using Jinpai.Replay.Timelines;

namespace Jinpai.Storage.Replaying;

/// <summary>Messages and orders of buyers with several keys, gathered over buckets. Safe for parallel use.</summary>
internal sealed class LinkedBuyers(BuyerIdentities groups)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<BuyerKey, Parts> _parts = [];

    private sealed record Parts(IReadOnlyList<BuyerKey> Keys, List<ChatMessage[]> Messages, List<OrderState> Orders);

    public void Add(string key, ReadOnlyMemory<ChatMessage> messages, IEnumerable<OrderState> orders)
    {
        var keys = groups.KeysOf(new BuyerKey(key));
        var copy = messages.ToArray();
        lock (_gate)
        {
            if (!_parts.TryGetValue(keys[0], out var parts))
            {
                parts = new Parts(keys, [], []);
                _parts.Add(keys[0], parts);
            }

            parts.Messages.Add(copy);
            parts.Orders.AddRange(orders);
        }
    }

    public IReadOnlyList<BuyerTimeline> ToTimelines() => [.. _parts.Values.Select(parts => new BuyerTimeline(
        parts.Keys,
        parts.Messages.SelectMany(messages => messages).ToArray(),
        parts.Orders))];
}
