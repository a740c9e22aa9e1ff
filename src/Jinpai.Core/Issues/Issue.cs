namespace Jinpai.Core.Issues;

/// <summary>A fault in data: a value, collected and shown together with others, never an exception.</summary>
/// <param name="Severity">How bad it is.</param>
/// <param name="Code">The kind, in snake_case: stable, and the key of its texts in both languages.</param>
/// <param name="Origin">Where.</param>
/// <param name="Found">What stood there. Never a buyer's personal data.</param>
/// <param name="Expected">What should have stood there.</param>
/// <param name="Action">What was done, and what the reader can do.</param>
public sealed record Issue(Severity Severity, string Code, Origin Origin, string Found, string Expected, string Action);
