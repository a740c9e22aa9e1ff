using Jinpai.Core;
using Jinpai.Desk.People;
using Jinpai.Desk.Texts;

namespace Jinpai.Desk;

/// <summary>One person at work on one installation: the language they read, and how notices and progress reach them. The command line and the page each hand in their own.</summary>
public sealed record DeskSession
{
    public required Words Words { get; init; }
    public required Installation Installation { get; init; }

    /// <summary>Who it is, and what they may.</summary>
    public required Viewer Viewer { get; init; }

    public TimeProvider Clock { get; init; } = TimeProvider.System;
    public CancellationToken Cancellation { get; init; }

    /// <summary>Takes a line for the person beside the result.</summary>
    public Action<string> Say { get; init; } = _ => { };

    /// <summary>Begins to show the progress of a named piece of work.</summary>
    public Func<string, IProgressDisplay> Progress { get; init; } = _ => NoProgressDisplay.Instance;

    /// <summary>The first line of every use case: it goes on for whoever has the right, however far it goes for them.</summary>
    /// <exception cref="RefusedException">The viewer has no such right at all.</exception>
    public void Require(Right right)
    {
        if (!Viewer.Has(right))
        {
            throw RefusedException.Forbidden(Words, Viewer.Role, right);
        }
    }

    public Language Language => Words.IsChinese ? Language.Chinese : Language.English;
}
