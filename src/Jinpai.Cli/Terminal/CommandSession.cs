using Jinpai.Desk;
using Jinpai.Desk.People;
using Jinpai.Desk.Texts;

namespace Jinpai.Cli.Terminal;

/// <summary>One run of one command: its words, its surroundings, and the installation it works on.</summary>
internal sealed record CommandSession(Words Words, Surroundings Surroundings, Installation Installation, CancellationToken Cancellation)
{
    public TextWriter Out => Surroundings.Out;

    /// <summary>The same person at the desk that the command line shares with the page.</summary>
    public DeskSession Desk => new()
    {
        Words = Words,
        Viewer = Viewer.LocalOwner,
        Installation = Installation,
        Clock = Surroundings.Clock,
        Cancellation = Cancellation,
        Say = Say,
        Progress = title => new ProgressLine(Surroundings, title),
    };

    /// <summary>A line for the person at the terminal, on standard error: results alone go to standard output.</summary>
    public void Say(string text) => Surroundings.Error.WriteLine(text);
}
