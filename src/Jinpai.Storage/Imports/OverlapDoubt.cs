using Jinpai.Core.Events;
using Jinpai.Replay.Timelines;

namespace Jinpai.Storage.Imports;

/// <summary>
/// Of one buyer: messages of a new file and of others that stand in the same second, between the same sides, in the same direction, and are not the same by spec 2.2.
/// Whoever imports one chat from two sources, one with ids or with other texts, would have it twice: nobody can say so for sure, but it must not go unsaid.
/// </summary>
internal sealed class OverlapDoubt
{
    private readonly Dictionary<(int Account, long Second, MessageDirection Direction), int> _withId = [];
    private readonly Dictionary<(int Account, long Second, MessageDirection Direction), int> _left = [];
    private readonly List<((int Account, long Second, MessageDirection Direction) Slot, bool HasId)> _new = [];

    public void Clear()
    {
        _withId.Clear();
        _left.Clear();
        _new.Clear();
    }

    public void AddOther(in ChatMessage message)
    {
        if (!message.Id.IsNone)
        {
            var slot = SlotOf(message.Account, message.At, message.Direction);
            _withId[slot] = _withId.GetValueOrDefault(slot) + 1;
        }
    }

    /// <summary>A message of the new file that no other holds.</summary>
    public void AddNew(in ChatMessage message, bool isAlone)
    {
        if (!isAlone)
        {
            _new.Add((SlotOf(message.Account, message.At, message.Direction), !message.Id.IsNone));
        }
    }

    /// <param name="left">Messages without id of other files that the new one does not hold, and how many of each.</param>
    public long Count(IEnumerable<((int Account, long At, MessageDirection Direction) Message, int Count)> left)
    {
        if (_new.Count == 0)
        {
            return 0;
        }

        foreach (var (message, count) in left)
        {
            var slot = SlotOf(message.Account, message.At, message.Direction);
            _left[slot] = _left.GetValueOrDefault(slot) + count;
        }

        long doubtful = 0;
        foreach (var (slot, hasId) in _new)
        {
            // Two different ids are two messages, whatever else they share.
            doubtful += TryTake(_left, slot) || (!hasId && TryTake(_withId, slot)) ? 1 : 0;
        }

        return doubtful;
    }

    private static bool TryTake(Dictionary<(int Account, long Second, MessageDirection Direction), int> slots, (int Account, long Second, MessageDirection Direction) slot)
    {
        if (slots.GetValueOrDefault(slot) == 0)
        {
            return false;
        }

        slots[slot]--;
        return true;
    }

    private static (int Account, long Second, MessageDirection Direction) SlotOf(int account, long at, MessageDirection direction) => (account, at / 1000, direction);
}
