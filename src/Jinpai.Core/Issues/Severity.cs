namespace Jinpai.Core.Issues;

/// <summary>How bad an <see cref="Issue"/> is.</summary>
public enum Severity
{
    /// <summary>Something was read in a way that is worth knowing.</summary>
    Information,

    /// <summary>Something was repaired or looks wrong; the row was taken.</summary>
    Warning,

    /// <summary>A row was held back, or a file refused.</summary>
    Error,
}
