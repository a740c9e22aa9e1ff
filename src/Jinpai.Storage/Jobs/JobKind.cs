namespace Jinpai.Storage.Jobs;

/// <summary>What a job does with its shop. Stored by name.</summary>
public enum JobKind
{
    /// <summary>Reads files in, then brings the figures up to date.</summary>
    Import,

    /// <summary>The same, of files that came to rest in a folder that is watched.</summary>
    Watched,

    /// <summary>Reads files and says what would be taken.</summary>
    Trial,

    /// <summary>Takes an import back, then brings the figures up to date.</summary>
    Undo,

    /// <summary>Brings the figures up to date.</summary>
    Replay,

    /// <summary>Writes a backup of all shops; it is of none of them.</summary>
    Backup,

    /// <summary>Empties texts that are older than the shop keeps them.</summary>
    Retention,

    /// <summary>Makes a file of a report or a list, which is kept for a while.</summary>
    Report,
}
