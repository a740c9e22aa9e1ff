using Jinpai.Core.Issues;

namespace Jinpai.Appraisal.Rules;

/// <summary>Faults of bands. Their first argument is what became of the document.</summary>
public static class BandIssues
{
    public static readonly IssueKind BandBound = new(
        "band_bound",
        Severity.Error,
        zh: new("每档须有且只有一个界限", "atLeast / above / atMost / below / otherwise", "{0}"),
        en: new("a band needs exactly one bound", "atLeast / above / atMost / below / otherwise", "{0}"));

    public static readonly IssueKind BandsTwoDirections = new(
        "bands_two_directions",
        Severity.Error,
        zh: new("各档方向不一致", "与上一档 {1} 同方向", "{0}"),
        en: new("bands point in two directions", "the same direction as {1} above it", "{0}"));

    public static readonly IssueKind BandLetsInNothing = new(
        "band_lets_in_nothing",
        Severity.Error,
        zh: new("该档永远轮不到", "比上一档 {1} 更宽，否则永远轮不到这一档", "{0}"),
        en: new("band that lets in nothing new", "a wider band than {1} above it: no value ever gets here", "{0}"));

    public static readonly IssueKind OtherwiseMissing = new(
        "otherwise_missing",
        Severity.Error,
        zh: new("缺少兜底档", "最后一档为 \"otherwise\": true，且只在最后", "{0}"),
        en: new("last band is missing", "\"otherwise\": true as the last band and only there", "{0}"));

    public static readonly IssueKind OtherwiseNotLast = new(
        "otherwise_not_last",
        Severity.Error,
        zh: new("兜底档不在最后", "最后一档为 \"otherwise\": true，且只在最后", "{0}"),
        en: new("otherwise is not the last band", "\"otherwise\": true as the last band and only there", "{0}"));
}
