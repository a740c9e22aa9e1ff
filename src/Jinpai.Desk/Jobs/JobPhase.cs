namespace Jinpai.Desk.Jobs;

/// <summary>What a job is at.</summary>
public enum JobPhase
{
    /// <summary>Another job of the shop, or another shop, is before it.</summary>
    Waiting,

    /// <summary>Another program is writing to the shop.</summary>
    Blocked,

    /// <summary>The files are looked at: what they are, whether they are known.</summary>
    Examining,

    /// <summary>A file is read.</summary>
    Reading,

    /// <summary>An import is taken back.</summary>
    TakingBack,

    /// <summary>Figures are computed anew; pages show the old ones until then.</summary>
    Replaying,

    /// <summary>A backup is written.</summary>
    BackingUp,

    /// <summary>It is looked through, before it counts.</summary>
    Verifying,

    /// <summary>The file of a report is written.</summary>
    Preparing,

    /// <summary>All is done.</summary>
    Done,

    /// <summary>A person stopped it; what it had taken was taken back.</summary>
    Cancelled,

    /// <summary>It could not be done; the state says why.</summary>
    Failed,
}
