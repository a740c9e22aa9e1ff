using Jinpai.Core.Issues;

namespace Jinpai.Storage.Audit;

/// <summary>
/// One kind of change that the audit log tells of. A kind is a static field beside the code that writes it, as an <see cref="IssueKind"/> is;
/// <see cref="AuditCatalog"/> finds all of them.
/// </summary>
/// <param name="code">In snake_case, unique, never changed: it is stored.</param>
/// <param name="zh">What was done, in Chinese.</param>
/// <param name="en">What was done, in English.</param>
public sealed class AuditKind(string code, string zh, string en)
{
    public string Code => code;

    public LocalText Text { get; } = new(zh, en);

    /// <summary>Of a kind that tells of a setting: its key; one that ends with a colon is the beginning of many. Null: of none.</summary>
    public string? Setting { get; init; }

    /// <summary>Names in the JSON of this kind under which keys of buyers stand: they are masked.</summary>
    public IReadOnlyList<string> Buyers { get; init; } = [];

    /// <summary>Names in the JSON of this kind under which secrets stand: only whether there is one is told.</summary>
    public IReadOnlyList<string> Secrets { get; init; } = [];

    public override string ToString() => Code;
}
