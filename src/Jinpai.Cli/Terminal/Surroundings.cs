namespace Jinpai.Cli.Terminal;

/// <summary>What the command line runs in: handed in, so that tests give their own.</summary>
internal sealed record Surroundings
{
    /// <summary>Standard output for people: what steers a terminal is shown as �.</summary>
    public required TextWriter Out { get; init => field = TerminalWriter.Over(value); }

    /// <summary>Standard error; as <see cref="Out"/>.</summary>
    public required TextWriter Error { get; init => field = TerminalWriter.Over(value); }

    /// <summary>Standard output for programs: JSON and CSV as they are.</summary>
    public TextWriter PlainOut => TerminalWriter.Under(Out);

    /// <summary>Standard error for lines of ours that are rewritten in place.</summary>
    public TextWriter PlainError => TerminalWriter.Under(Error);

    public required TextReader In { get; init; }

    /// <summary>Standard error is a terminal: progress bars may be drawn.</summary>
    public bool IsErrorTerminal { get; init; }

    /// <summary>Standard input is a terminal: questions may be asked.</summary>
    public bool IsInputTerminal { get; init; }

    /// <summary>Columns of the terminal, or a sensible width for files.</summary>
    public int Width { get; init; } = 160;
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Waits so long; true: it was cancelled meanwhile.</summary>
    public Func<TimeSpan, CancellationToken, bool> Wait { get; init; } = (time, cancellation) => cancellation.WaitHandle.WaitOne(time);

    /// <summary>Opens an address in the person's browser; false where that cannot be.</summary>
    public Func<string, bool> OpenBrowser { get; init; } = _ => false;
    public Func<string, string?> Variable { get; init; } = Environment.GetEnvironmentVariable;
}
