using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using Jinpai.Cli.Terminal;
using Jinpai.Desk;
using Jinpai.Desk.Audit;
using Jinpai.Desk.Jobs;
using Jinpai.Desk.Shops;
using Jinpai.Desk.Texts;
using Jinpai.Output.Tables;

namespace Jinpai.Cli.Commands;

/// <summary><c>jobs [list|log|cancel|retry|fetch] [ID] [--shop CODE]</c>: what runs in the background, in the processes that serve pages.</summary>
internal sealed class JobsCommand : ICommandDefinition
{
    private readonly Words _words;
    private readonly Argument<string> _action;
    private readonly Argument<string?> _id;
    private readonly Option<string?> _shop;
    private readonly FormatOptions _format;

    public JobsCommand(Words words)
    {
        _words = words;
        _action = new Argument<string>("ACTION") { Description = words["jobs.action"], DefaultValueFactory = _ => "list" };
        _action.AcceptOnlyFromAmong("list", "log", "cancel", "retry", "fetch");
        _id = new Argument<string?>("ID") { Description = words["jobs.id"], Arity = ArgumentArity.ZeroOrOne };
        _shop = new Option<string?>("--shop") { Description = words["option.shop"], HelpName = "CODE" };
        _format = new FormatOptions(words);
    }

    public Command Build()
    {
        var command = new Command("jobs", _words["jobs"] + "\n" + _words["jobs.example"]) { _action, _id, _shop };
        _format.AddTo(command);
        return command;
    }

    public int Run(ParseResult parsed, CommandSession session)
    {
        var jobs = new AskedJobs(session.Desk, new ShopJobs(session.Installation, session.Surroundings.Clock));
        var action = parsed.GetRequiredValue(_action);
        if (action == "list")
        {
            return List(jobs.All(parsed.GetValue(_shop)), parsed, session);
        }

        var id = parsed.GetValue(_id) ?? throw new RefusedException(_words.Format("jobs.noId", action), isMisuse: true);
        var job = jobs.Find(id) ?? throw new RefusedException(_words.Format("jobs.unknown", id));
        return action switch
        {
            "log" => Log(jobs, job, parsed, session),
            "fetch" => Fetch(jobs, job, parsed, session),
            _ => Ask(jobs, job, action, session),
        };
    }

    private int Fetch(AskedJobs jobs, ShopJob job, ParseResult parsed, CommandSession session)
    {
        var path = parsed.GetValue(_format.Out) ?? throw new RefusedException(_words["jobs.noOut"], isMisuse: true);
        if (!jobs.HasFile(job))
        {
            throw new RefusedException(_words.Format(job.State.Made is null ? "jobs.not.fetch" : "jobs.expired", job.Id, _words["job.phase." + Codes.Of(job.State.Phase)]));
        }

        DataExports.Note(session.Desk, job);
        using var room = new UploadRoom(session.Installation.Folder);
        using var files = new JobUploads(session.Installation, () => room).Fetch(job.Row);
        File.Copy(Path.Combine(files.Path, job.State.Made!.Name), path, overwrite: true);
        session.Say(_words.Format("jobs.fetched", path, job.State.Made.RowCount));
        return ExitCode.Done;
    }

    private int Ask(AskedJobs jobs, ShopJob job, string action, CommandSession session)
    {
        var isAsked = action == "cancel" ? jobs.Cancel(job.Id) : jobs.Retry(job.Id);
        var state = _words["job.phase." + Codes.Of(job.State.Phase)];
        session.Say(isAsked ? _words.Format("jobs." + action, job.Id) : throw new RefusedException(_words.Format("jobs.not." + action, job.Id, state)));
        return ExitCode.Done;
    }

    private int List(IReadOnlyList<ShopJob> jobs, ParseResult parsed, CommandSession session)
    {
        if (jobs.Count == 0)
        {
            session.Say(_words["jobs.none"]);
        }

        OutputColumn[] columns =
        [
            new(_words["column.job"]), new(_words["column.shop"]), new(_words["column.what"]), new(_words["column.state"]), new(_words["column.time"]), new(_words["column.server"]), new(_words["column.file"]), new(_words["column.why"]),
        ];
        var rows = jobs.Select(job => (IReadOnlyList<OutputCell>)
        [
            OutputCell.Text(job.Id), OutputCell.Text(job.Shop), OutputCell.Text(_words["job.title." + Codes.Of(job.Kind)]), OutputCell.Text(_words["job.phase." + Codes.Of(job.State.Phase)]),
            OutputCell.Text(TimeOf(job, session).Full(job.AskedAt)), OutputCell.Text(job.Row.Server ?? ""), OutputCell.Text(job.FileNames is [var first, ..] ? first : job.Import?.ToString(CultureInfo.InvariantCulture) ?? ""), OutputCell.Text(job.Why(_words) ?? ""),
        ]).ToList();
        _format.Write(parsed, session, new OutputTable(_words["jobs"], columns, rows), new JsonArray([.. jobs.Select(job => (JsonNode)Json(job))]));
        return ExitCode.Done;
    }

    private int Log(AskedJobs jobs, ShopJob job, ParseResult parsed, CommandSession session)
    {
        var time = TimeOf(job, session);
        var notes = jobs.Log(job);
        var table = new OutputTable(_words["jobs"], [new(_words["column.time"]), new(_words["column.what"])], [.. notes.Select(note => (IReadOnlyList<OutputCell>)
            [OutputCell.Text(time.Full(note.At)), OutputCell.Text(JobSentence.Of(_words, note.Code, note.Detail))])]);
        _format.Write(parsed, session, table, new JsonArray([.. notes.Select(note => (JsonNode)new JsonObject { ["at"] = note.At.ToString(), ["code"] = note.Code, ["detail"] = note.Detail })]));
        return ExitCode.Done;
    }

    // What is of no shop is in the time of this machine.
    private static ShopTime TimeOf(ShopJob job, CommandSession session) =>
        new(session.Installation.Shops().FirstOrDefault(shop => shop.Code == job.Shop)?.TimeZone ?? session.Surroundings.Clock.LocalTimeZone);

    private JsonObject Json(ShopJob job) => new()
    {
        ["job"] = job.Id,
        ["shop"] = job.Shop,
        ["kind"] = Codes.Of(job.Kind),
        ["phase"] = Codes.Of(job.State.Phase),
        ["asked"] = job.AskedAt.ToString(),
        ["ended"] = job.Row.EndedAt?.ToString(),
        ["turns"] = job.Row.Turns,
        ["server"] = job.Row.Server,
        ["import"] = job.State.Outcome?.Import ?? job.Import,
        ["failure"] = job.Why(_words),
        ["file"] = job.State.Made?.Name,
        ["until"] = job.FileUntil?.ToString(),
    };
}
