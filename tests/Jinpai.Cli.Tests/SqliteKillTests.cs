namespace Jinpai.Cli.Tests;

/// <inheritdoc cref="KillTests"/>
public sealed class SqliteKillTests() : KillTests(() => Desk.WithShop(), new Killing.KillCounts(Import: 80, Replay: 70, DirtyReplay: 40, Undo: 30, Replace: 20));
