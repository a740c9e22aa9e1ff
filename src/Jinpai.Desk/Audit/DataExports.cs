using System.Text.Json.Nodes;
using Jinpai.Core;
using Jinpai.Desk.Jobs;
using Jinpai.Storage.Audit;

namespace Jinpai.Desk.Audit;

/// <summary>What is taken out of the program as a file and tells of single people stands in the audit log: which list, of which days, in which format.</summary>
public static class DataExports
{
    public static readonly AuditKind Exported = new("data_exported", zh: "导出个人数据", en: "Personal data exported");

    /// <summary>The file that a job has made, before it is handed out.</summary>
    public static void Note(DeskSession session, ShopJob job) => Note(session, job.Shop, job.Question!.Report, job.Question.Format, job.Question.Days);

    /// <summary>Before it is handed out.</summary>
    /// <param name="session">Who takes it.</param>
    /// <param name="shop">Of which; "": of the organisation.</param>
    /// <param name="list">Which list, such as <c>receptions</c>.</param>
    /// <param name="format">Such as <c>xlsx</c>.</param>
    /// <param name="days">Of which days; null: all.</param>
    public static void Note(DeskSession session, string shop, string list, string format, DaySpan? days) => session.Installation.Audit.Write(new AuditEntry(Exported)
    {
        Shop = shop,
        Subject = list,
        After = new JsonObject { ["format"] = format, ["from"] = days?.First.ToString(), ["to"] = days?.Last.ToString() },
    });
}
