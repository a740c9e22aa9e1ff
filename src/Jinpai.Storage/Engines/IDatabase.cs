namespace Jinpai.Storage.Engines;

/// <summary>One database: that of an installation, or that of a shop. Two of an engine may be the same one behind it.</summary>
internal interface IDatabase
{
    /// <summary>False: it was never made, or it is gone.</summary>
    bool Exists { get; }

    /// <summary>Where it is, for messages.</summary>
    string Location { get; }

    /// <summary>Makes it if it is missing, and runs migrations.</summary>
    /// <exception cref="Refusals.StorageRefusedException">It is of a newer version.</exception>
    void Prepare();

    /// <summary>Makes it as a program did that knew only these migrations: for content of an older version, before the others are run.</summary>
    /// <exception cref="Refusals.StorageRefusedException"><c>newer_backup</c>: one of them is not known.</exception>
    void PrepareAs(IReadOnlyList<string> migrations);

    /// <summary>The migrations that it has seen, in order.</summary>
    IReadOnlyList<string> Migrations();

    /// <summary>For one thread. Dispose of it.</summary>
    /// <param name="isForPages">Little is read by it, and there are many at a time: it takes little memory.</param>
    Connection Open(bool isForPages = false);

    /// <summary>Looks through all of it; what the engine says is broken, a few lines; nothing if it is sound.</summary>
    IReadOnlyList<string> FindDamage();

    /// <summary>The same, and pages that become free by what it deletes are wiped, where the engine can do so.</summary>
    Connection OpenToErase() => Open();

    /// <summary>Lets the bytes of what was deleted leave the files, where the engine does not do so by itself.</summary>
    /// <exception cref="Refusals.StorageRefusedException"><c>busy</c>: somebody reads and does not end.</exception>
    void Purge();

    /// <summary>The right to write: one process at a time has it, and loses it when it dies, however it dies. Null: another has it.</summary>
    IDisposable? TryLock();
}
