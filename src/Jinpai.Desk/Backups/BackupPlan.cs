namespace Jinpai.Desk.Backups;

/// <summary>A backup every night.</summary>
/// <param name="At">Local time of the server that makes it.</param>
/// <param name="Folder">Where to, in full.</param>
/// <param name="Keep">The newest of these many stay; those before them go.</param>
/// <param name="Since">The first night after this day.</param>
public sealed record BackupPlan(TimeOnly At, string Folder, int Keep, DateOnly Since);
