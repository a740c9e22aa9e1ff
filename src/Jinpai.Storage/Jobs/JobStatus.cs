namespace Jinpai.Storage.Jobs;

/// <summary>Where a job stands. Stored by name.</summary>
public enum JobStatus
{
    /// <summary>Its files are being stored; it has no turn yet.</summary>
    Receiving,

    /// <summary>It will have its turn, or its next one.</summary>
    Waiting,

    /// <summary>A server has taken it; if that server dies, another goes on with it.</summary>
    Running,

    /// <summary>All is done.</summary>
    Done,

    /// <summary>A person stopped it; what it had taken was taken back.</summary>
    Cancelled,

    /// <summary>It could not be done.</summary>
    Failed,
}
