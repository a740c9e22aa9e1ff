using Jinpai.Appraisal.Notices;

namespace Jinpai.Desk.Documents;

/// <summary>What is worth knowing of a version that is stored, made known or used.</summary>
public static class DocumentNotices
{
    public static readonly NoticeKind Used = new(
        "document_used", NoticeWeight.Information,
        zh: "使用数据库中的{0} {1} v{2}，生效日 {3}",
        en: "{0} {1} v{2} from the database, in force from {3}");

    public static readonly NoticeKind NotAnnounced = new(
        "not_announced", NoticeWeight.Warning,
        zh: "{0} {1} v{2} 还没有登记公布。公布后运行：jinpai {3} announce {1} --version {2}",
        en: "{0} {1} v{2} was not made known yet. Once it was: jinpai {3} announce {1} --version {2}");

    public static readonly NoticeKind AnnouncedLate = new(
        "announced_late", NoticeWeight.Warning,
        zh: "{0} {1} v{2} 的生效日 {3} 不晚于公布日 {4}：应先公布、后生效。",
        en: "{0} {1} v{2} takes effect on {3}, not after it was made known on {4}.");

    public static readonly NoticeKind EffectivePast = new(
        "effective_past", NoticeWeight.Warning,
        zh: "生效日 {0} 不晚于今天（{1}）：来不及事先公布，并会改变已经开始的周期。",
        en: "The effective date {0} is not after today ({1}): it cannot be made known before, and changes periods that have begun.");

    public static readonly NoticeKind GradesNotPeriodStart = new(
        "grades_not_period_start", NoticeWeight.Warning,
        zh: "生效日 {0} 不是周期的第一天。",
        en: "The effective date {0} is not the first day of a period.");

    public static readonly NoticeKind VersionOrder = new(
        "order", NoticeWeight.Warning,
        zh: "版本 {0} 和版本 {1} 的生效日顺序与版本号相反，请确认。",
        en: "The effective dates of versions {0} and {1} are in the other order; please check.");

    public static readonly NoticeKind SharesPeople = new(
        "shared", NoticeWeight.Warning,
        zh: "{0} 也适用于同样的人：同一级别只能有一个。请改 appliesTo，或运行 jinpai {1} retire {0} --from 日期。",
        en: "{0} applies to the same people: there can be one on a level. Change appliesTo, or run jinpai {1} retire {0} --from DAY.");
}
