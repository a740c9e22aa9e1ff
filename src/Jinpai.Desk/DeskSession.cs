using Jinpai.Core;
using Jinpai.Desk.Texts;

namespace Jinpai.Desk;

/// <summary>One person at work on one installation: the language they read, and how notices and progress reach them. The command line and the page each hand in their own.</summary>
public sealed record DeskSession
{
    public required Words Words { get; init; }
    public required Installation Installation { get; init; }
    public TimeProvider Clock { get; init; } = TimeProvider.System;
    public CancellationToken Cancellation { get; init; }

    /// <summary>Takes a line for the person beside the result.</summary>
    public Action<string> Say { get; init; } = _ => { };

    /// <summary>Begins to show the progress of a named piece of work.</summary>
    public Func<string, IProgressDisplay> Progress { get; init; } = _ => NoProgressDisplay.Instance;

    public Language Language => Words.IsChinese ? Language.Chinese : Language.English;
}
