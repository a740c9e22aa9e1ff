using System.Text.Json;
using System.Text.Json.Nodes;
using Jinpai.Core;
using Jinpai.Desk.Details;
using Jinpai.Desk.Members;
using Jinpai.Desk.People;
using Jinpai.Desk.Reports;
using Jinpai.Desk.Shops;
using Jinpai.Metrics.Catalogue;

namespace Jinpai.Desk.Questions;

/// <summary>Which report or list of a shop is asked for as a file: what a command or the address of a page says, to be answered later, by whoever has the time.</summary>
/// <param name="Report">One of <see cref="FigureReport.Groupings"/>, of <see cref="DetailLists.Names"/>, or with <see cref="Filters"/> of <see cref="WholeList.Names"/>.</param>
/// <param name="Days">Both included.</param>
/// <param name="Format">One of <see cref="Formats"/>.</param>
/// <param name="Language">Of headings and words: <c>zh</c> or <c>en</c>.</param>
public sealed record ReportQuestion(string Report, DaySpan Days, string Format, string Language)
{
    // A month is what people ask for and wait for.
    private const int MostDaysAtOnce = 31;

    /// <summary>What files there are, by the endings of their names.</summary>
    public static IReadOnlyList<string> Formats { get; } = ["csv", "xlsx", "json"];

    /// <summary>Columns of a report of figures, by their ids; none: the usual ones.</summary>
    public IReadOnlyList<string> Metrics { get; init; } = [];

    /// <summary>Of a list that a command asks for; null: all.</summary>
    public AgentId? Agent { get; init; }

    /// <summary>Filters and order of a page's list, by the keys of its address; null: it is not asked for on a page.</summary>
    public IReadOnlyDictionary<string, string>? Filters { get; init; }

    /// <summary>Who asked, as accounts call them: the answer holds what they may see when it is made. Null: whoever works on the machine itself.</summary>
    public string? UserId { get; init; }

    /// <summary>The same for people.</summary>
    public string AskedBy { get; init; } = Viewer.LocalOwner.Name;

    /// <summary>Of figures, and not of rows of single buyers.</summary>
    public bool IsOfFigures => Filters is null && FigureReport.Groupings.ContainsKey(Report);

    /// <summary>It takes long to answer.</summary>
    public bool IsLong => IsSpanLong(Days);

    /// <summary>A page had better not wait for it.</summary>
    public static bool IsSpanLong(DaySpan days) => days.DayCount > MostDaysAtOnce;

    /// <summary>As people find it again.</summary>
    public string FileName(string shop) => $"{shop}-{Report}-{Days.First}-{Days.Last}.{Format}";

    /// <summary>The asker as they are now; null: they are a member no more.</summary>
    public Viewer? ViewerIn(Installation installation) => UserId is null ? Viewer.LocalOwner : MemberList.ViewerOf(installation, UserId, AskedBy);

    /// <summary>The same code as that of commands and pages answers.</summary>
    public ReportAnswer Answer(DeskSession desk, ShopSession shop)
    {
        if (Filters is { } filters)
        {
            return ReportAnswer.Of(WholeList.Of(shop, Report, new ListQuery(filters.GetValueOrDefault, Days)), desk.Words);
        }

        if (FigureReport.Groupings.TryGetValue(Report, out var grouping))
        {
            var metrics = Metrics.Count > 0 ? MetricCatalog.Known.Resolve(Metrics).Metrics : DefaultMetrics.For(grouping, Format == "json");
            return ReportAnswer.Of(FigureReport.Of(desk, shop, null, Days, grouping, metrics), desk.Words);
        }

        return ReportAnswer.Of(new DetailLists(SpanFacts.Read(desk, shop, null, Days), shop.Time).List(Report, Agent), desk.Words);
    }

    /// <summary>As it is stored.</summary>
    public string Write() => new JsonObject
    {
        ["report"] = Report,
        ["from"] = Days.First.ToString(),
        ["to"] = Days.Last.ToString(),
        ["format"] = Format,
        ["language"] = Language,
        ["metrics"] = new JsonArray([.. Metrics.Select(metric => (JsonNode)metric)]),
        ["agent"] = Agent?.Value,
        ["user"] = UserId,
        ["by"] = AskedBy,
        ["filters"] = Filters is null ? null : new JsonObject(Filters.Select(filter => KeyValuePair.Create(filter.Key, (JsonNode?)filter.Value))),
    }.ToJsonString();

    /// <returns>Null: it is none that this version can answer.</returns>
    public static ReportQuestion? Read(string? text)
    {
        try
        {
            return text is not null && JsonNode.Parse(text) is JsonObject json && Read(json) is { } question && question.IsKnown ? question : null;
        }
        catch (Exception damaged) when (damaged is JsonException or InvalidOperationException or FormatException or ArgumentNullException or NullReferenceException)
        {
            return null;
        }
    }

    private bool IsKnown => Formats.Contains(Format) && (Filters is not null ? WholeList.Names.Contains(Report) : FigureReport.Groupings.ContainsKey(Report) || DetailLists.Names.Contains(Report));

    private static ReportQuestion? Read(JsonObject json) => DaySpan.TryCreate(BusinessDay.Parse((string)json["from"]!), BusinessDay.Parse((string)json["to"]!)) is { } days
        ? new ReportQuestion((string)json["report"]!, days, (string)json["format"]!, (string?)json["language"] == "en" ? "en" : "zh")
        {
            Metrics = [.. json["metrics"]!.AsArray().Select(metric => (string)metric!)],
            Agent = (string?)json["agent"] is { } agent ? new AgentId(agent) : null,
            UserId = (string?)json["user"],
            AskedBy = (string?)json["by"] ?? "",
            Filters = json["filters"]?.AsObject().ToDictionary(filter => filter.Key, filter => (string)filter.Value!, StringComparer.Ordinal),
        }
        : null;
}
