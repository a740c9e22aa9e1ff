using System.CommandLine;
using System.Text.Json.Nodes;
using Jinpai.Appraisal.Notices;
using Jinpai.Cli.Printing;
using Jinpai.Cli.Terminal;
using Jinpai.Core;
using Jinpai.Desk;
using Jinpai.Desk.Audit;
using Jinpai.Desk.Texts;
using Jinpai.Output.Tables;

namespace Jinpai.Cli.Commands;

/// <summary><c>--format table|json|csv|xlsx --out FILE</c>.</summary>
internal sealed class FormatOptions
{
    public FormatOptions(Words words)
    {
        Format = new Option<string>("--format") { Description = words["option.format"], HelpName = "FORMAT", DefaultValueFactory = _ => "table" };
        Format.AcceptOnlyFromAmong("table", "json", "csv", "xlsx");
        Out = new Option<string?>("--out") { Description = words["option.out"], HelpName = "FILE" };
    }

    public Option<string> Format { get; }
    public Option<string?> Out { get; }

    public void AddTo(Command command)
    {
        command.Add(Format);
        command.Add(Out);
    }

    /// <summary>The result is taken elsewhere, not only shown: what tells of single people is written to the audit log then.</summary>
    public void NoteExport(ParseResult parsed, CommandSession session, string? shop, string list, DaySpan? days)
    {
        var format = parsed.GetRequiredValue(Format);
        if (shop is not null && (format != "table" || parsed.GetValue(Out) is not null))
        {
            DataExports.Note(session.Desk, shop, list, format, days);
        }
    }

    /// <summary>Writes the table, or the JSON, as asked for; workbooks may have more sheets than the one table.</summary>
    public void Write(ParseResult parsed, CommandSession session, OutputTable table, Func<string> json, Func<IReadOnlyList<OutputSheet>>? sheets = null)
    {
        var path = parsed.GetValue(Out);
        switch (parsed.GetValue(Format))
        {
            case "json":
                Results.WriteJson(json(), path, session.Surroundings);
                break;
            case "csv":
                Results.WriteCsv(table, path, session.Surroundings);
                break;
            case "xlsx":
                Results.WriteWorkbook(sheets?.Invoke() ?? [new OutputSheet(table)], path ?? throw new RefusedException(session.Words["refused.xlsxOut"], isMisuse: true));
                break;
            case var _ when path is not null:
                using (var file = new StreamWriter(path))
                {
                    TerminalTable.Write(table, session.Surroundings with { Out = file });
                }

                break;
            default:
                TerminalTable.Write(table, session.Surroundings);
                break;
        }
    }

    /// <summary>What a person should know beside the result; JSON has warnings among its own.</summary>
    public void WriteNotices(ParseResult parsed, CommandSession session, IEnumerable<Notice> notices)
    {
        var isJson = parsed.GetValue(Format) == "json";
        NoticeLines.Write(notices.Where(notice => !isJson || notice.Weight == NoticeWeight.Information), session);
    }

    public void Write(ParseResult parsed, CommandSession session, OutputTable table, JsonNode json) => Write(parsed, session, table, () => JsonText.Of(json));
}
