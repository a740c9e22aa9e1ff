namespace Jinpai.Appraisal.Results;

/// <summary>What a notice means for locking a pay run.</summary>
public enum NoticeWeight
{
    /// <summary>Worth knowing.</summary>
    Warning,

    /// <summary>Locking needs a confirmation with a reason.</summary>
    NeedsConfirmation,

    /// <summary>Nothing can be locked while it stands.</summary>
    BlocksLocking,
}
