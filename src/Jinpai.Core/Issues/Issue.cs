using System.Diagnostics;

namespace Jinpai.Core.Issues;

/// <summary>A fault in data: a value of a known kind, collected and shown together with others, never an exception. Its language is chosen when it is shown.</summary>
public sealed record Issue
{
    /// <param name="kind">What kind of fault.</param>
    /// <param name="origin">Where.</param>
    /// <param name="found">What stood there. Never a buyer's personal data.</param>
    /// <param name="arguments">What the kind's texts name: columns, limits, other rows. Never personal data.</param>
    public Issue(IssueKind kind, Origin origin, LocalText found, params IReadOnlyList<LocalText> arguments)
    {
        Debug.Assert(arguments.Count >= kind.ArgumentCount, $"{kind.Code} names {kind.ArgumentCount} arguments, there are {arguments.Count}.");
        Kind = kind;
        Origin = origin;
        Found = found;
        Arguments = arguments;
    }

    public IssueKind Kind { get; }
    public Origin Origin { get; init; }
    public LocalText Found { get; }
    public IReadOnlyList<LocalText> Arguments { get; }

    public Severity Severity => Kind.Severity;
    public string Code => Kind.Code;

    /// <summary>As one reader sees it.</summary>
    /// <param name="language">The reader's.</param>
    /// <param name="isFirst">Whether this is the first example of its kind: advice that holds for all is given once.</param>
    public ShownIssue In(Language language, bool isFirst = true) => new(
        Code,
        Severity,
        Kind.Title.In(language),
        Origin,
        Found.In(language),
        Kind.Expected.With(Arguments).In(language),
        (isFirst ? Kind.Action : Kind.ActionAgain).With(Arguments).In(language));
}
