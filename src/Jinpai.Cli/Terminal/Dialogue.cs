using Jinpai.Desk;

namespace Jinpai.Cli.Terminal;

/// <summary>Asks a person for what the options left open. Empty answers take the default, wrong ones are asked again; where nobody can answer, the option is named.</summary>
/// <param name="session">Questions go to standard error: standard output is for results.</param>
/// <param name="acceptsDefaults">With <c>--yes</c> nothing is asked that has a default.</param>
internal sealed class Dialogue(CommandSession session, bool acceptsDefaults)
{
    /// <summary>Whether a person is there to ask.</summary>
    public bool CanAsk => session.Surroundings.IsInputTerminal;

    /// <param name="option">The option that answers the question, as <c>--template</c>.</param>
    /// <param name="given">What the option said; null: nothing.</param>
    /// <param name="question">What is asked.</param>
    /// <param name="fallback">The default; null: there is none.</param>
    /// <param name="read">Reads the answer, or throws <see cref="RefusedException"/> with what is wrong with it.</param>
    public T Ask<T>(string option, string? given, string question, string? fallback, Func<string, T> read)
    {
        if (given is not null)
        {
            return read(given);
        }

        if (acceptsDefaults && fallback is not null)
        {
            return read(fallback);
        }

        if (!CanAsk)
        {
            throw Missing(option);
        }

        while (true)
        {
            session.Surroundings.Error.Write(string.IsNullOrEmpty(fallback) ? question + " " : $"{question} [{fallback}] ");
            var answer = (Line() ?? throw Missing(option)).Trim();
            if (answer.Length == 0 && fallback is null)
            {
                continue;
            }

            try
            {
                return read(answer.Length == 0 ? fallback! : answer);
            }
            catch (RefusedException refused)
            {
                session.Say(refused.Message);
            }
        }
    }

    /// <summary>A question of yes or no; an empty answer is yes.</summary>
    public bool Agrees(string question) => Ask("--yes", null, question, session.Words["start.yes"], answer => answer.ToUpperInvariant() switch
    {
        "Y" or "YES" or "是" or "好" => true,
        "N" or "NO" or "否" or "不" => false,
        _ => throw new RefusedException(session.Words["start.yesno"], isMisuse: true),
    });

    private RefusedException Missing(string option) => new(session.Words.Format("start.missing", option), isMisuse: true);

    // A terminal waits for its line even when the person has pressed Ctrl+C; the program does not.
    private string? Line()
    {
        session.Cancellation.ThrowIfCancellationRequested();
        var line = Task.Run(session.Surroundings.In.ReadLine, session.Cancellation);
        line.Wait(session.Cancellation);
        return line.Result;
    }
}
