namespace Jinpai.Storage.Audit;

/// <summary>What a row says of its change. Stored by name.</summary>
public enum AuditStep
{
    /// <summary>It was made in the transaction that wrote the row.</summary>
    Whole,

    /// <summary>It is about to be made in another database; another row will say what came of it.</summary>
    Begun,

    /// <summary>What was begun was made.</summary>
    Ended,

    /// <summary>What was begun was not made.</summary>
    Failed,

    /// <summary>The program died in between, and some of it may be made.</summary>
    Stopped,
}
