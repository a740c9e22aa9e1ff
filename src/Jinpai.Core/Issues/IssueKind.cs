namespace Jinpai.Core.Issues;

/// <summary>
/// One kind of fault in data: its code, how bad it is, and what it says in both languages. A kind is a static field beside the code that raises it,
/// as a descriptor is beside its analyzer in Roslyn (DiagnosticDescriptor); <see cref="IssueCatalog"/> finds all of them.
/// </summary>
public sealed class IssueKind
{
    /// <param name="code">In snake_case, unique, never changed: it stands in the JSON contract and in stored imports. No person reads it.</param>
    /// <param name="severity">How bad every issue of the kind is.</param>
    /// <param name="zh">The Chinese words.</param>
    /// <param name="en">The English words, with the same places.</param>
    public IssueKind(string code, Severity severity, IssueWords zh, IssueWords en)
    {
        Code = code;
        Severity = severity;
        Title = new LocalText(zh.Title, en.Title);
        Expected = new LocalText(zh.Expected, en.Expected);
        Action = new LocalText(zh.Action, en.Action);
        ActionAgain = new LocalText(zh.ActionAgain ?? zh.Action, en.ActionAgain ?? en.Action);
    }

    public string Code { get; }
    public Severity Severity { get; }
    public LocalText Title { get; }
    public LocalText Expected { get; }
    public LocalText Action { get; }

    /// <summary>The action without the advice that was given with the first example.</summary>
    public LocalText ActionAgain { get; }

    /// <summary>How many arguments the texts name.</summary>
    public int ArgumentCount => Math.Max(Expected.PlaceCount, Math.Max(Action.PlaceCount, ActionAgain.PlaceCount));

    public override string ToString() => Code;
}
