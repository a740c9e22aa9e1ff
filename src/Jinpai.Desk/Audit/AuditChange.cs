namespace Jinpai.Desk.Audit;

/// <summary>One value that a row of the audit log says has changed.</summary>
/// <param name="Name">Where in what was changed: <c>versions[0].lookback</c>; "": it is one value in whole.</param>
/// <param name="Before">Null: nothing.</param>
/// <param name="After">Null: nothing.</param>
public sealed record AuditChange(string Name, string? Before, string? After);
