namespace Jinpai.Core.Issues;

/// <summary>A fault in data: a value, collected and shown together with others, never an exception.</summary>
/// <param name="Severity">How bad it is.</param>
/// <param name="Code">The kind, in snake_case: stable, and the key of its texts in both languages.</param>
/// <param name="Origin">Where.</param>
/// <param name="Found">What stood there. Never a buyer's personal data.</param>
/// <param name="Expected">What should have stood there; empty where the texts of <paramref name="Code"/> say it.</param>
/// <param name="Action">What was done, and what the reader can do; empty where the texts of <paramref name="Code"/> say it.</param>
public sealed record Issue(Severity Severity, string Code, Origin Origin, string Found, string Expected, string Action)
{
    /// <summary>What the texts of the code name: columns, limits, other rows. Never personal data.</summary>
    public IReadOnlyList<string> Arguments { get; init; } = [];

    /// <summary>An issue whose expectation and action are the texts of its code, filled in with <paramref name="arguments"/>, in the reader's language.</summary>
    public static Issue Coded(Severity severity, string code, Origin origin, string found, params IReadOnlyList<string> arguments) =>
        new(severity, code, origin, found, "", "") { Arguments = arguments };
}
