using Jinpai.Core;
using Jinpai.Core.Events;

namespace Jinpai.Replay.Timelines;

/// <summary>The total order of spec 2.2 (<see cref="EventOrder"/>) on <see cref="ChatMessage"/>, with more ties broken so that the order in which files came never matters.</summary>
public sealed class ChatMessageOrder(IReadOnlyList<AccountId> accounts) : IComparer<ChatMessage>
{
    public int Compare(ChatMessage x, ChatMessage y) => Compare(in x, in y);

    public int Compare(in ChatMessage x, in ChatMessage y)
    {
        if (x.At != y.At)
        {
            return x.At < y.At ? -1 : 1;
        }

        var byPosition = EventOrder.Compare(PositionOf(in x), PositionOf(in y));
        return byPosition != 0 ? byPosition : CompareRest(in x, in y);
    }

    private EventPosition PositionOf(in ChatMessage message) =>
        new(message.SentAt, EventKind.Message, message.Id, message.Direction, message.Line, accounts[message.Account].Value);

    private static int CompareRest(in ChatMessage x, in ChatMessage y)
    {
        var left = (x.Key, x.Direction, x.Kind, x.Class, x.ContentHash, x.Marks, x.Characters, x.ToAccount, x.Line);
        var right = (y.Key, y.Direction, y.Kind, y.Class, y.ContentHash, y.Marks, y.Characters, y.ToAccount, y.Line);
        return left.CompareTo(right);
    }
}
