namespace Jinpai.Appraisal.Notices;

/// <summary>What a notice means for locking a pay run.</summary>
public enum NoticeWeight
{
    /// <summary>Said beside a result, such as which stored version it is by; no warning.</summary>
    Information,

    /// <summary>Worth knowing.</summary>
    Warning,

    /// <summary>Locking needs a confirmation with a reason.</summary>
    NeedsConfirmation,

    /// <summary>Nothing can be locked while it stands.</summary>
    BlocksLocking,
}
