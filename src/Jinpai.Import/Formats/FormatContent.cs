namespace Jinpai.Import.Formats;

/// <summary>What the files of a format hold.</summary>
public enum FormatContent
{
    /// <summary>Who holds which account.</summary>
    Accounts,

    /// <summary>Chats.</summary>
    Messages,

    /// <summary>Orders, refunds, reviews and whatever else happened, each known by itself: a later file adds to it.</summary>
    Events,

    /// <summary>Figures of a period computed elsewhere, one file a version of another.</summary>
    Values,

    /// <summary>A performance report of a platform.</summary>
    Report,

    /// <summary>A completed sheet of ours.</summary>
    Form,
}
