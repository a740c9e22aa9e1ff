namespace Jinpai.Desk.Health;

/// <summary>What <c>check</c> can prove, in the order in which it is done.</summary>
public enum CheckName
{
    /// <summary>There is room on the disk.</summary>
    Disk,

    /// <summary>Every stored document can be read.</summary>
    Documents,

    /// <summary>The audit log is what was written: its chain is whole, and it holds the head of the newest nightly backup.</summary>
    Audit,

    /// <summary>The database's own structure.</summary>
    Database,

    /// <summary>Every stored message can be read, and is counted.</summary>
    Segments,

    /// <summary>Every buyer replayed again gives the facts that are stored.</summary>
    Facts,

    /// <summary>The daily rows are the sums of the facts.</summary>
    Figures,

    /// <summary>What was paid is what agents sold and what nobody did, and every payment has one owner.</summary>
    Money,
}
