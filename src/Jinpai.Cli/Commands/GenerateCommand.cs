using System.CommandLine;
using Jinpai.Cli.Terminal;
using Jinpai.Desk;
using Jinpai.Desk.Texts;
using Jinpai.Generator;

namespace Jinpai.Cli.Commands;

/// <summary><c>generate --out DIR</c>: a believable shop's files.</summary>
internal sealed class GenerateCommand(Words words) : ICommandDefinition
{
    private readonly Option<string> _out = new("--out") { Description = words["generate.out"], HelpName = "DIR", Required = true };
    private readonly Option<ulong> _seed = new("--seed") { Description = words["generate.seed"], DefaultValueFactory = _ => 1 };
    private readonly Option<int> _agents = new("--agents") { Description = words["generate.agents"], DefaultValueFactory = _ => 10 };
    private readonly Option<int> _days = new("--days") { Description = words["generate.days"], DefaultValueFactory = _ => 30 };
    private readonly Option<int> _conversations = new("--conversations-per-day") { Description = words["generate.conversations"], DefaultValueFactory = _ => 100 };
    private readonly Option<string> _format = Formats(words);

    public Command Build() => new("generate", words["generate"] + "\n" + words["generate.example"]) { _out, _seed, _agents, _days, _conversations, _format };

    public int Run(ParseResult parsed, CommandSession session)
    {
        var folder = parsed.GetRequiredValue(_out);
        if (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any())
        {
            throw new RefusedException(words.Format("refused.notempty", folder));
        }

        var options = new GeneratorOptions
        {
            Seed = parsed.GetValue(_seed),
            Agents = parsed.GetValue(_agents),
            Days = parsed.GetValue(_days),
            ConversationsPerDay = parsed.GetValue(_conversations),
            Format = Enum.Parse<OutputFormat>(parsed.GetRequiredValue(_format), ignoreCase: true),
        };
        try
        {
            options.ThrowIfInvalid();
        }
        catch (ArgumentException wrong)
        {
            throw new RefusedException(wrong.Message, isMisuse: true);
        }

        using var bar = new ProgressLine(session.Surroundings, words["generate.progress"]);
        var summary = ShopGenerator.Generate(options, folder, new Steps<GeneratorProgress>(step => bar.Show(step.DoneCount, step.TotalCount)), session.Cancellation);
        session.Say(words.Format("generate.done", summary.Files.Count, summary.MessageCount, summary.OrderCount, summary.FirstDay, summary.LastDay, summary.LastFullDay));
        return ExitCode.Done;
    }

    private static Option<string> Formats(Words words)
    {
        var option = new Option<string>("--format") { Description = words["generate.format"], DefaultValueFactory = _ => "neutral" };
        option.AcceptOnlyFromAmong("neutral", "taobao");
        return option;
    }
}
