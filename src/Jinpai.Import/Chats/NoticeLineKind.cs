namespace Jinpai.Import.Chats;

/// <summary>What a line of the client says that nobody wrote.</summary>
internal enum NoticeLineKind
{
    None,

    /// <summary>A remark of the client, no message: where the buyer comes from, why a chat was handed on, the sign of a price.</summary>
    Remark,
    Transfer,
    Recall,

    /// <summary>已读, 未读, 发送中 below a message.</summary>
    Status,

    /// <summary>A rule of dashes or the like between chats.</summary>
    Separator,
}
