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
    private readonly NumberOption<ulong> _seed = new("--seed", 0, ulong.MaxValue) { Description = words["generate.seed"], DefaultValueFactory = _ => 1 };
    private readonly NumberOption<int> _agents = new("--agents", 1, GeneratorOptions.MostAgents) { Description = words["generate.agents"], DefaultValueFactory = _ => 10 };
    private readonly NumberOption<int> _days = new("--days", 1, GeneratorOptions.MostDays) { Description = words["generate.days"], DefaultValueFactory = _ => 30 };
    private readonly NumberOption<int> _conversations = new("--conversations-per-day", 1, GeneratorOptions.MostConversations) { Description = words["generate.conversations"], DefaultValueFactory = _ => 100 };
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
            Format = parsed.GetRequiredValue(_format) == "taobao" ? OutputFormat.Taobao : OutputFormat.Neutral,
        };
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
