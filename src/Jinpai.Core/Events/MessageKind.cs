namespace Jinpai.Core.Events;

/// <summary>What a message is made of (spec 5.2).</summary>
public enum MessageKind : byte
{
    Text,
    Image,

    /// <summary>A goods card.</summary>
    Goods,

    /// <summary>An order card.</summary>
    Order,
    Emoji,

    /// <summary>The account passes the buyer on to another account.</summary>
    Transfer,

    /// <summary>Takes back the message whose id it carries.</summary>
    Recall,

    /// <summary>A line written by the platform.</summary>
    System,
}
