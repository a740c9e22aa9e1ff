using Jinpai.Core.Issues;

namespace Jinpai.Replay.Rules;

/// <summary>Faults that only a rules file has. Their first argument is what became of it.</summary>
public static class RulesIssues
{
    public static readonly IssueKind Shape = new(
        "rules_shape",
        Severity.Error,
        zh: new("规则的写法不对", "一个对象，或至少含一个对象的列表", "{0}"),
        en: new("Rules of the wrong shape", "An object, or a list of at least one object", "{0}"));

    public static readonly IssueKind SameDay = new(
        "rules_same_day",
        Severity.Error,
        zh: new("两个版本同一天生效", "每个版本各有自己的生效日", "{0}"),
        en: new("Two versions from one day", "Each version on a day of its own", "{0}"));

    public static readonly IssueKind UnknownZone = new(
        "rules_zone",
        Severity.Error,
        zh: new("没有这个时区", "时区，如 Asia/Shanghai", "{0}"),
        en: new("No such time zone", "A time zone such as Asia/Shanghai", "{0}"));

    internal static readonly LocalText Fate = new("规则未被采用，原来的规则继续有效；请修改后重试", "The rules were not used and those before still hold; correct them and try again");
    internal static readonly LocalText DayOfVersion = new("日期，如 2026-10-01：有几个版本时每个都要写", "a day such as 2026-10-01, since there are several versions");
    internal static readonly LocalText CodeWord = new("一个暗号", "a code word");
}
