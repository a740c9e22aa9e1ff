namespace Jinpai.Import.Chats;

/// <summary>The forms of the line above a message (spec 5.3).</summary>
internal enum HeadForm
{
    None,

    /// <summary><c>A --&gt; B 2024-01-15 14:30:25</c>: names both sides.</summary>
    Arrow,

    /// <summary><c>昵称 2024-01-15 14:30:25</c>, with or without the blank.</summary>
    Plain,

    /// <summary><c>昵称 (2024-01-15 14:30:25): text</c>.</summary>
    Bracketed,

    /// <summary>A time alone: the nick stands on the line before.</summary>
    TimeOnly,
}
