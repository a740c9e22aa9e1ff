namespace Jinpai.Core.Events;

/// <summary>Who wrote a message. The order is the tie-break of spec 2.2: the buyer before the agent.</summary>
public enum MessageDirection : byte
{
    Buyer,
    Agent,
}
