namespace Jinpai.Storage.Refusals;

/// <summary>The storage refuses what was asked, through no fault of the program: another process is at work, a database is newer, a shop is unknown.</summary>
/// <remarks>The code is stable and the key of its texts in both languages; the detail names what it is about.</remarks>
public sealed class StorageRefusedException(string code, string detail) : Exception($"{code}: {detail}")
{
    /// <summary><c>busy</c>, <c>newer_database</c>, <c>unknown_shop</c>, <c>shop_exists</c>, <c>bad_shop_code</c>, <c>missing_database</c>, <c>lost_log</c>, <c>bad_place</c>, <c>unknown_import</c>, <c>already_undone</c>,
    /// <c>version_exists</c>, <c>unknown_version</c> or <c>announced_before</c>; of damage <c>damaged_database</c> and <c>unreadable_content</c>.</summary>
    public string Code { get; } = code;
    public string Detail { get; } = detail;
}
