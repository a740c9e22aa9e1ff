using System.Text.Json.Nodes;
using Jinpai.Core;
using Jinpai.Core.Issues;
using Jinpai.Desk.Shops;
using Jinpai.Desk.Texts;
using Jinpai.Output.Tables;
using Jinpai.Storage.Audit;

namespace Jinpai.Desk.Audit;

/// <summary>Rows of the audit log in words, as tables and as JSON: the same for terminals, files and pages.</summary>
public sealed class AuditTable(Words words)
{
    private static readonly ShopTime Time = new(UsualZone.Value);

    /// <summary>In the time of China, as all that is of the organisation.</summary>
    public static string At(AuditRow row) => Time.Full(row.By.At);

    public string Who(Signature by) => Who(by.UserId, by.UserName);

    public string Who(string id, string name) => id switch
    {
        Signature.LocalOwner => words["audit.who.local"],
        Signature.Program => words["audit.who.program"],
        Signature.Nobody => words["audit.who.nobody"],
        _ => name.Length > 0 ? name : id,
    };

    public string From(Signature by)
    {
        var origin = words["audit.origin." + Codes.Of(by.Origin)];
        return by.Place.Length == 0 ? origin : words.Format("audit.from", origin, by.Origin == AuditOrigin.Job ? Job(by.Place) : by.Place);
    }

    // Its kind and number.
    private string Job(string place) => place.Split(' ') is [var kind, var number] && words.All.TryGetValue("job.title." + kind, out var title) ? $"{title} {number}" : place;

    public string What(AuditRow row) => words.In(AuditTrail.Catalog.KindOf(row.Kind).Text);

    public string Step(AuditRow row) => words["audit.step." + Codes.Of(row.Step)];

    /// <summary>A change as one text.</summary>
    public string Change(AuditChange change)
    {
        var name = change.Name.Length == 0 ? "" : change.Name + words.Pick("：", ": ");
        return (change.Before, change.After) switch
        {
            (null, var after) => name + after,
            (var before, null) => words.Format("audit.removed", name, before),
            var (before, after) => $"{name}{before} → {after}",
        };
    }

    /// <summary>For a terminal: the first few values of each change, without hashes.</summary>
    /// <param name="rows">The newest first.</param>
    public OutputTable Short(IEnumerable<AuditRow> rows)
    {
        const int most = 4;
        var whole = Of(rows);
        return new OutputTable(whole.Title, [.. whole.Columns.SkipLast(1)], rows.Select(row => (IReadOnlyList<OutputCell>)[.. Cells(row, most).SkipLast(1)]));
    }

    /// <summary>In whole.</summary>
    /// <param name="rows">The newest first.</param>
    public OutputTable Of(IEnumerable<AuditRow> rows) => new(
        words["audit.title"],
        [
            new(words["audit.number"], OutputKind.Integer), new(words["column.time"]), new(words["audit.who"]), new(words["audit.where"]), new(words["audit.what"]), new(words["column.shop"]),
            new(words["audit.subject"]), new(words["column.state"]), new(words["audit.change"], Width: 60), new(words["audit.hash"]),
        ],
        rows.Select(row => Cells(row, int.MaxValue)));

    private IReadOnlyList<OutputCell> Cells(AuditRow row, int most)
    {
        var changes = AuditDifference.Of(row.Before, row.After);
        var text = string.Join(words.In(LocalText.Semicolon), changes.Take(most).Select(Change).Concat(changes.Count > most ? ["…"] : []));
        return
        [
            OutputCell.Number(row.Number), OutputCell.Text(At(row)), OutputCell.Text(Who(row.By)), OutputCell.Text(From(row.By)), OutputCell.Text(What(row)), OutputCell.Text(row.Shop),
            OutputCell.Text(row.Subject), OutputCell.Text(Step(row)), OutputCell.Text(text), OutputCell.Text(row.Hash),
        ];
    }

    /// <summary>All that the hash of a row is made of, so that anybody can make it again; before and after are texts for that reason.</summary>
    public static JsonArray Json(IEnumerable<AuditRow> rows) => [.. rows.Select(row => (JsonNode)new JsonObject
    {
        ["number"] = row.Number,
        ["at"] = row.By.At.UnixMilliseconds,
        ["time"] = row.By.At.ToString(),
        ["userId"] = row.By.UserId,
        ["userName"] = row.By.UserName,
        ["origin"] = Codes.Of(row.By.Origin),
        ["place"] = row.By.Place,
        ["kind"] = row.Kind,
        ["shop"] = row.Shop,
        ["subject"] = row.Subject,
        ["step"] = Codes.Of(row.Step),
        ["begun"] = row.Begun,
        ["before"] = row.Before,
        ["after"] = row.After,
        ["previous"] = row.Previous,
        ["hash"] = row.Hash,
    })];
}
