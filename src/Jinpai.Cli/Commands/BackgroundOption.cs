using System.CommandLine;
using Jinpai.Cli.Terminal;
using Jinpai.Desk;
using Jinpai.Desk.Jobs;
using Jinpai.Desk.Questions;
using Jinpai.Desk.Shops;
using Jinpai.Desk.Texts;

namespace Jinpai.Cli.Commands;

/// <summary><c>--background</c>: the file is made by the process that serves the pages, as a job, and fetched with <c>jobs fetch</c>.</summary>
internal sealed class BackgroundOption(Words words)
{
    private readonly Option<bool> _option = new("--background") { Description = words["option.background"] };

    public void AddTo(Command command) => command.Add(_option);

    public bool IsAsked(ParseResult parsed) => parsed.GetValue(_option);

    /// <summary>Asks for the job of a question that is like what was asked for but for its file.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="session">Whose.</param>
    /// <param name="format">Which file.</param>
    /// <param name="rules">Of a trial, which waits for nobody.</param>
    /// <param name="shop">The shop.</param>
    /// <param name="question">Given format and language.</param>
    /// <exception cref="RefusedException">It is to be shown, or written somewhere here, or is a trial.</exception>
    public int Ask(ParseResult parsed, CommandSession session, FormatOptions format, string? rules, ShopSession shop, Func<string, string, ReportQuestion> question)
    {
        var ending = parsed.GetRequiredValue(format.Format);
        if (!ReportQuestion.Formats.Contains(ending) || parsed.GetValue(format.Out) is not null || rules is not null)
        {
            throw new RefusedException(words["refused.background"], isMisuse: true);
        }

        var job = new AskedJobs(session.Desk, new ShopJobs(session.Installation, session.Surroundings.Clock)).Report(shop.Code, question(ending, words.Language));
        session.Surroundings.PlainOut.WriteLine(job.Id);
        session.Say(words.Format("background.asked", job.Id));
        return ExitCode.Done;
    }
}
