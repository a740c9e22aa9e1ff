using Jinpai.Core;
using Jinpai.Core.Events;

namespace Jinpai.Replay.Conversations;

/// <summary>A buyer was passed on to an account.</summary>
internal readonly record struct Transfer(BusinessDay Day, long At, int ToAccount)
{
    /// <param name="conversations">A buyer's.</param>
    /// <param name="found">Takes theirs, instead of what it holds.</param>
    public static void FindAll(List<Conversation> conversations, List<Transfer> found)
    {
        found.Clear();
        foreach (var conversation in conversations)
        {
            if (!conversation.IsTransferredOut)
            {
                continue;
            }

            foreach (ref readonly var message in conversation.Messages.Span)
            {
                if (message.Kind == MessageKind.Transfer && message.Direction == MessageDirection.Agent && message.ToAccount >= 0)
                {
                    found.Add(new Transfer(conversation.Day, message.At, message.ToAccount));
                }
            }
        }
    }

    /// <summary>To its account, on its day, at or before its first message (spec 3.1, <c>transferred_in</c>).</summary>
    public static bool Reach(List<Transfer> transfers, Conversation conversation)
    {
        foreach (var transfer in transfers)
        {
            if (transfer.ToAccount == conversation.Account && transfer.Day == conversation.Day && transfer.At <= conversation.FirstAt)
            {
                return true;
            }
        }

        return false;
    }
}
