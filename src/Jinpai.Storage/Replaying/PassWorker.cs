using Jinpai.Core;
using Jinpai.Replay;
using Jinpai.Replay.Facts;
using Jinpai.Replay.Orders;
using Jinpai.Replay.Timelines;
using Jinpai.Storage.Engines;

namespace Jinpai.Storage.Replaying;

/// <summary>Replays buyers of one bucket after the other, with a connection and buffers of its own.</summary>
internal sealed class PassWorker(ReplayInputs inputs, Connection connection, LinkedBuyers linked, FactDepth depth, Action<BuyerFacts> sink) : IDisposable
{
    private readonly MessageSource _messages = new(connection, inputs);
    private readonly OrderSource _orders = new(connection, inputs);
    private readonly BuyerReplay _replay = new(inputs.Context);
    private readonly long _longestGap = inputs.Rules.Versions.Max(rules => rules.SessionGap.Ticks) / TimeSpan.TicksPerMillisecond;

    public long BuyerCount { get; private set; }

    public void Dispose()
    {
        _messages.Dispose();
        _orders.Dispose();
    }

    public void ReplayAll(int bucket, BusinessDay first)
    {
        var orders = _orders.OfBucket(bucket);
        var firstMessageDay = first <= ReplayPass.Beginning ? first : ReplaySpan.FirstMessageDay(inputs.Rules, first, []);

        // Few buyers need older days than the rest: those are read for them alone.
        var older = new Dictionary<string, BusinessDay>(StringComparer.Ordinal);
        Read(bucket, firstMessageDay, null, (key, messages) =>
        {
            var needed = FirstMessageDay(key, first, orders.GetValueOrDefault(key) ?? []);
            if (needed < firstMessageDay || ReachesBack(messages.Span, firstMessageDay))
            {
                older.Add(key, needed < firstMessageDay ? needed : firstMessageDay.Plus(-2));
            }
            else
            {
                Take(key, messages, orders, first);
            }
        });
        foreach (var (key, ofBuyer) in orders)
        {
            if (!older.ContainsKey(key) && FirstMessageDay(key, first, ofBuyer) is var needed && needed < firstMessageDay)
            {
                older.Add(key, needed);
            }
        }

        ReadBack(bucket, older, (key, messages) => Take(key, messages, orders, first));
        foreach (var (key, ofBuyer) in orders)
        {
            Emit(key, default, ofBuyer, first);
        }
    }

    public void Replay(int bucket, Dictionary<string, BusinessDay> firstOf)
    {
        var orders = _orders.OfBuyers(bucket, firstOf.Keys);
        var wanted = firstOf.ToDictionary(pair => pair.Key, pair => FirstMessageDay(pair.Key, pair.Value, orders[pair.Key]), StringComparer.Ordinal);
        var remaining = new Dictionary<string, BusinessDay>(firstOf, StringComparer.Ordinal);
        ReadBack(bucket, wanted, (key, messages) =>
        {
            remaining.Remove(key);
            Emit(key, messages, orders[key], firstOf[key]);
        });
        foreach (var (key, first) in remaining)
        {
            Emit(key, default, orders[key], first);
        }
    }

    /// <summary>Each of these buyers from a day on, or from as many days before it as their chats reach back.</summary>
    private void ReadBack(int bucket, Dictionary<string, BusinessDay> wanted, MessageSource.Take take)
    {
        while (wanted.Count > 0)
        {
            var again = new Dictionary<string, BusinessDay>(StringComparer.Ordinal);
            Read(bucket, wanted.Values.Min(), wanted, (key, messages) =>
            {
                if (ReachesBack(messages.Span, wanted[key]))
                {
                    again.Add(key, wanted[key].Plus(-2));
                }
                else
                {
                    take(key, messages);
                }
            });
            wanted = again;
        }
    }

    /// <summary>Of linked buyers the orders of all keys count.</summary>
    private BusinessDay FirstMessageDay(string key, BusinessDay first, List<OrderState> ownOrders)
    {
        if (first <= ReplayPass.Beginning)
        {
            return first;
        }

        var orders = inputs.Groups.IsLinked(new BuyerKey(key)) ? _orders.OfBuyer(inputs.Groups.KeysOf(new BuyerKey(key))) : ownOrders;
        return ReplaySpan.FirstMessageDay(inputs.Rules, first, orders);
    }

    /// <summary>Segments are stored by calendar days: one more is read than the business day needs.</summary>
    private void Read(int bucket, BusinessDay first, Dictionary<string, BusinessDay>? wanted, MessageSource.Take take) =>
        _messages.Read(bucket, first.Number - 1, wanted?.ToDictionary(pair => pair.Key, pair => pair.Value.Number - 1, StringComparer.Ordinal), KeyIndex, take);

    /// <summary>A chat at the start of the first day may continue one of the day before, and that another: what it is depends on days that were not read.</summary>
    private bool ReachesBack(ReadOnlySpan<ChatMessage> messages, BusinessDay first)
    {
        if (first <= ReplayPass.Beginning)
        {
            return false;
        }

        var start = inputs.Rules.Calendar.StartOf(first).UnixMilliseconds;
        foreach (ref readonly var message in messages)
        {
            if (message.At >= start && message.At < start + _longestGap)
            {
                return true;
            }
        }

        return false;
    }

    private int KeyIndex(string key) => inputs.Groups.IndexOf(new BuyerKey(key));

    private void Take(string key, Memory<ChatMessage> messages, Dictionary<string, List<OrderState>> orders, BusinessDay first)
    {
        orders.Remove(key, out var ofBuyer);
        Emit(key, messages, ofBuyer ?? [], first);
    }

    private void Emit(string key, Memory<ChatMessage> messages, List<OrderState> orders, BusinessDay first)
    {
        if (inputs.Groups.IsLinked(new BuyerKey(key)))
        {
            linked.Add(key, messages, orders);
            return;
        }

        BuyerCount++;
        sink(_replay.Pass(new BuyerTimeline([new BuyerKey(key)], messages, orders), first, depth));
    }
}
