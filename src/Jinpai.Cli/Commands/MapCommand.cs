using System.CommandLine;
using System.Globalization;
using Jinpai.Cli.Terminal;
using Jinpai.Core.Issues;
using Jinpai.Desk;
using Jinpai.Desk.Maps;
using Jinpai.Desk.Texts;
using Jinpai.Import.Reports;

namespace Jinpai.Cli.Commands;

/// <summary><c>map propose|save|list|show|remove|metrics</c>: what the columns of a report mean that no map knows yet; made once, known again by its headers (spec 3.7).</summary>
internal sealed class MapCommand(Words words) : ICommandDefinition
{
    private readonly Argument<string> _report = new("REPORT") { Description = words["map.report"] };
    private readonly Argument<string> _file = new("MAP.json") { Description = words["map.file"] };
    private readonly Argument<string> _code = new("CODE") { Description = words["map.code"] };
    private readonly Argument<string?> _word = new("WORD") { Description = words["map.word"], Arity = ArgumentArity.ZeroOrOne };
    private readonly Option<string?> _newCode = new("--code") { Description = words["map.newcode"], HelpName = "CODE" };
    private readonly Option<string?> _name = new("--name") { Description = words["map.name"], HelpName = "N" };
    private readonly Option<string[]> _columns = new("--column") { Description = words["map.column"], HelpName = "HEADER=METRIC", AllowMultipleArgumentsPerToken = false };
    private readonly Option<string?> _nameColumn = new("--name-column") { Description = words["map.namecolumn"], HelpName = "HEADER" };
    private readonly Option<string?> _dayColumn = new("--day-column") { Description = words["map.daycolumn"], HelpName = "HEADER" };
    private readonly Option<bool> _ask = new("--ask") { Description = words["map.ask"] };
    private readonly Option<bool> _save = new("--save") { Description = words["map.savenow"] };
    private readonly Option<string?> _out = new("--out") { Description = words["option.out"], HelpName = "MAP.json" };
    private readonly FormatOptions _format = new(words);

    public Command Build()
    {
        var list = Leaf("list");
        var metrics = Leaf("metrics");
        metrics.Add(_word);
        _format.AddTo(list);
        _format.AddTo(metrics);
        var propose = Leaf("propose");
        propose.Add(_report);
        foreach (var option in (Option[])[_newCode, _name, _columns, _nameColumn, _dayColumn, _ask, _save, _out])
        {
            propose.Add(option);
        }

        var save = Leaf("save");
        save.Add(_file);
        var show = Leaf("show");
        show.Add(_code);
        var remove = Leaf("remove");
        remove.Add(_code);
        return new Command("map", words["map"] + "\n" + words["map.example"]) { propose, save, list, show, remove, metrics };
    }

    public int Run(ParseResult parsed, CommandSession session)
    {
        switch (parsed.CommandResult.Command.Name)
        {
            case "propose":
                return Propose(parsed, session);
            case "save":
                Save(ReportMapFile.Read(Text(parsed.GetRequiredValue(_file)), Path.GetFileName(parsed.GetRequiredValue(_file)), MetricNames.All), session);
                break;
            case "show":
                Results.WriteJson(ReportMapFile.Write(ReportMapStore.Open(session.Desk).Find(parsed.GetRequiredValue(_code))), null, session.Surroundings);
                break;
            case "remove":
                ReportMapStore.Open(session.Desk).Remove(parsed.GetRequiredValue(_code));
                session.Say(words.Format("map.removed", parsed.GetRequiredValue(_code)));
                break;
            case "metrics":
                _format.Write(parsed, session, MapTables.Metrics(parsed.GetValue(_word), words), MapTables.MetricsJson(parsed.GetValue(_word)));
                break;
            default:
                _format.Write(parsed, session, MapTables.Maps(ReportMapStore.Open(session.Desk), session.Desk.Language, words), MapTables.MapsJson(ReportMapStore.Open(session.Desk)));
                break;
        }

        return ExitCode.Done;
    }

    private Command Leaf(string name) => new(name, words["map." + name + ".cmd"] + "\n" + words["map." + name + ".example"]);

    private int Propose(ParseResult parsed, CommandSession session)
    {
        var report = parsed.GetRequiredValue(_report);
        var path = parsed.GetValue(_out);
        if (path is not null && File.Exists(path))
        {
            throw new RefusedException(words.Format("refused.exists", path));
        }

        if (!File.Exists(report))
        {
            throw new RefusedException(words.Format("refused.file", report));
        }

        var draft = MapDraft.Of(session.Desk, report);
        draft.Name(parsed.GetValue(_newCode), parsed.GetValue(_name));
        Choose(parsed, draft);
        if (parsed.GetValue(_ask))
        {
            new MapQuestions(session).Ask(draft);
        }

        if (parsed.GetValue(_save))
        {
            Save(draft.Read(Path.GetFileName(report)), session);
        }

        Write(draft, path, session, isSaved: parsed.GetValue(_save));
        return ExitCode.Done;
    }

    // All that does not fit the report is told at once.
    private void Choose(ParseResult parsed, MapDraft draft)
    {
        var faults = new List<string>();
        foreach (var (field, header) in new[] { ("nameColumn", parsed.GetValue(_nameColumn)), ("dayColumn", parsed.GetValue(_dayColumn)) })
        {
            if (header is not null && draft.Place(field, header) is { } unknown)
            {
                faults.Add(words.Format("refused.header", unknown, string.Join(words.In(LocalText.Comma), draft.Headers)));
            }
        }

        foreach (var text in parsed.GetValue(_columns) ?? [])
        {
            if (ColumnChoice.Parse(text) is not { } choice)
            {
                faults.Add(words.Format("refused.column", text));
            }
            else if (!draft.Choose(choice))
            {
                faults.Add(words.Format("refused.header", choice.Header, string.Join(words.In(LocalText.Comma), draft.Headers)));
            }
        }

        if (faults.Count > 0)
        {
            throw new RefusedException(string.Join('\n', faults));
        }
    }

    private void Save(ReportMapReading reading, CommandSession session)
    {
        new IssuePrinter(session.Desk).Print(reading.Issues);
        var map = reading.Map ?? throw new RefusedException(words.Format("map.refused", reading.Issues.Count));
        var isNew = !ReportMapStore.Open(session.Desk).Save(map);
        session.Say(words.Format(isNew ? "map.saved" : "map.replaced", map.Code, map.Columns.Count(column => column.Metric is not null), map.Headers.Count));
    }

    private void Write(MapDraft draft, string? path, CommandSession session, bool isSaved)
    {
        if (path is null && isSaved)
        {
            return;
        }

        Results.WriteJson(draft.Json, path, session.Surroundings);
        var ignored = draft.Columns.Where(column => column.Metric == "ignore").Select(column => column.Header).ToList();
        session.Say(words.Format("map.proposed", (draft.Columns.Count() - ignored.Count).ToString(CultureInfo.InvariantCulture), draft.NameColumn, draft.DayColumn ?? "-"));
        if (ignored.Count > 0)
        {
            session.Say(words.Format("map.ignored", string.Join(words.In(LocalText.Comma), ignored)));
        }

        if (!isSaved)
        {
            session.Say(words.Format("map.next", path ?? "MAP.json"));
        }
    }

    private string Text(string path) => Desk.Shops.ShopRules.TextOf(path, words);
}
