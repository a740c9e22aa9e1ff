namespace Jinpai.Cli.Terminal;

/// <summary>What the command line runs in: handed in, so that tests give their own.</summary>
internal sealed record Surroundings
{
    public required TextWriter Out { get; init; }
    public required TextWriter Error { get; init; }
    public required TextReader In { get; init; }

    /// <summary>Standard error is a terminal: progress bars may be drawn.</summary>
    public bool IsErrorTerminal { get; init; }

    /// <summary>Standard input is a terminal: questions may be asked.</summary>
    public bool IsInputTerminal { get; init; }

    /// <summary>Columns of the terminal, or a sensible width for files.</summary>
    public int Width { get; init; } = 160;
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Opens an address in the person's browser; false where that cannot be.</summary>
    public Func<string, bool> OpenBrowser { get; init; } = _ => false;
    public Func<string, string?> Variable { get; init; } = Environment.GetEnvironmentVariable;
}
