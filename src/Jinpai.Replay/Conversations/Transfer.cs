using Jinpai.Core;
using Jinpai.Core.Events;

namespace Jinpai.Replay.Conversations;

/// <summary>A buyer was passed on to an account.</summary>
internal readonly record struct Transfer(BusinessDay Day, long At, int ToAccount)
{
    public static List<Transfer> FindAll(List<Conversation> conversations)
    {
        var transfers = new List<Transfer>();
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
                    transfers.Add(new Transfer(conversation.Day, message.At, message.ToAccount));
                }
            }
        }

        return transfers;
    }

    /// <summary>To its account, on its day, at or before its first message (spec 3.1, <c>transferred_in</c>).</summary>
    public bool Reaches(Conversation conversation) => ToAccount == conversation.Account && Day == conversation.Day && At <= conversation.FirstAt;
}
