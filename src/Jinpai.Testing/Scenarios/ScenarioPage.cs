using System.Globalization;
using Jinpai.Core;
using Jinpai.Core.Issues;

namespace Jinpai.Testing.Scenarios;

/// <summary>The page being read: its name, the year of its dates, the zone of its times, and the faults found so far.</summary>
internal sealed class ScenarioPage(string file)
{
    private static readonly IssueKind Misread = new(
        "scenario",
        Severity.Error,
        zh: new("页面无法读懂", "{0}", "请改正页面"),
        en: new("A page that cannot be read", "{0}", "Correct the page"));

    private const string DefaultYear = "2026-";
    private static readonly string[] TimeFormats = ["HH:mm", "HH:mm:ss", "HH:mm:ss.fff"];
    private readonly List<Issue> _issues = [];

    public string File { get; } = file;
    public TimeZoneInfo Zone { get; set; } = UsualZone.Value;
    public IReadOnlyList<Issue> Issues => _issues;

    public void Fault(int line, string found, string expected) =>
        _issues.Add(new Issue(Misread, new Origin(File, Line: line), found, expected));

    /// <summary>Reads <c>10-01</c> (of 2026) or <c>2027-01-31</c>.</summary>
    public static bool TryDay(string text, out BusinessDay day) => BusinessDay.TryParse(text.Length == 5 ? DefaultYear + text : text, out day);

    /// <summary>Reads <c>10-01</c> or <c>10-01..10-03</c>, both days included.</summary>
    public static bool TryDays(string text, out DaySpan days)
    {
        var parts = text.Split("..");
        var found = TryDay(parts[0], out var first) && parts.Length <= 2 && TryDay(parts[^1], out var last) ? DaySpan.TryCreate(first, last) : null;
        days = found ?? default;
        return found is not null;
    }

    /// <summary>Reads a day and a time, in the page's zone or, with a Z at the end, in UTC; without a time, midnight.</summary>
    public bool TryInstant(string dayText, string? timeText, out Instant instant)
    {
        instant = default;
        var time = TimeOnly.MinValue;
        var zone = timeText?.EndsWith('Z') == true ? TimeZoneInfo.Utc : Zone;
        if (!TryDay(dayText, out var day) || (timeText is not null && !TimeOnly.TryParseExact(timeText.TrimEnd('Z'), TimeFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out time)))
        {
            return false;
        }

        var local = day.Date.ToDateTime(time);
        if (zone.IsInvalidTime(local))
        {
            return false;
        }

        instant = Instant.FromDateTimeOffset(new DateTimeOffset(local, zone.GetUtcOffset(local)));
        return true;
    }

    public static bool TryMoney(string text, out Money money)
    {
        money = default;
        var ok = decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var yuan) && decimal.Round(yuan, 2) == yuan;
        money = ok ? Money.FromMajor(yuan) : default;
        return ok;
    }
}
