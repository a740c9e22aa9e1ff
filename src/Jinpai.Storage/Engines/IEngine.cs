using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Quartz;
using IDbContextTransaction = Microsoft.EntityFrameworkCore.Storage.IDbContextTransaction;

namespace Jinpai.Storage.Engines;

/// <summary>Where an installation keeps its data.</summary>
internal interface IEngine
{
    /// <summary>Where it is, for messages; nothing secret stands in it.</summary>
    string Location { get; }

    /// <summary>Which engine, and its version; after <see cref="Prepare"/>.</summary>
    string Version { get; }

    /// <summary>Makes what is missing, and runs migrations: of all but the shops' own databases.</summary>
    /// <exception cref="Refusals.StorageRefusedException">It is of a newer version.</exception>
    void Prepare();

    /// <summary>What people operate: shops, settings, documents.</summary>
    IDatabase Operated { get; }

    /// <summary>What runs in the background: jobs, and the scheduler's own tables.</summary>
    IDatabase Jobs { get; }

    /// <summary>Says to a scheduler where its tables are: in <see cref="Jobs"/>.</summary>
    void Keep(IPersistentStoreBuilder scheduler);

    /// <summary>Says to a context where its tables are: in <see cref="Operated"/>.</summary>
    void Reach(DbContextOptionsBuilder context);

    /// <summary>Begins what a context reads or writes, as whoever works with the tables.</summary>
    /// <param name="context">See <see cref="Reach"/>.</param>
    /// <param name="writes">Then there is a transaction, to be committed.</param>
    IDbContextTransaction? Begin(DatabaseFacade context, bool writes);

    /// <summary>A connection of ours in the transaction that a context has begun to write, for what belongs to its change. It goes with the context.</summary>
    Connection Within(DatabaseFacade context);

    /// <summary>The right to run jobs here, until it is disposed of or the process dies. Null: another process has it, and this one waits.</summary>
    IDisposable? TryRunJobs();

    /// <summary>Several servers run jobs side by side, each on a machine of its own.</summary>
    bool IsShared { get; }

    /// <summary>A shop's raw and derived data.</summary>
    /// <param name="code">The shop's code.</param>
    /// <param name="number">Its number, see <see cref="Scope.Shop"/>.</param>
    IDatabase Shop(string code, long number);
}
