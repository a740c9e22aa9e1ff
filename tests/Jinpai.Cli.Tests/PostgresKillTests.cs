namespace Jinpai.Cli.Tests;

/// <inheritdoc cref="KillTests"/>
/// <remarks>Points are chosen by the bytes that the process has sent to the server.</remarks>
public sealed class PostgresKillTests() : KillTests(() => Desk.WithShop(PostgresCluster.NewDatabase()), new Killing.KillCounts(Import: 8, Replay: 6, DirtyReplay: 5, Undo: 6, Replace: 5) { MeetsNewState = false });
