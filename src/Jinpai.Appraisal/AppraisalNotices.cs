using Jinpai.Appraisal.Notices;

namespace Jinpai.Appraisal;

/// <summary>What an appraisal has to say of its scores.</summary>
public static class AppraisalNotices
{
    public static readonly NoticeKind Nobody = new(
        "nobody", NoticeWeight.Warning,
        zh: "方案 {0} 不适用于任何人。",
        en: "Scheme {0} applies to nobody.");

    public static readonly NoticeKind NobodyHasData = new(
        "nobody_has", NoticeWeight.Warning,
        zh: "“{0}”：无人有数据，对所有人都不计。",
        en: "{0}: nobody has data; it is left out for all.");

    public static readonly NoticeKind NoScore = new(
        "no_score", NoticeWeight.NeedsConfirmation,
        zh: "{0}：没有分数——{1}。",
        en: "{0}: no score: {1}.");

    public static readonly NoticeKind Preliminary = new(
        "preliminary", NoticeWeight.BlocksLocking,
        zh: "{0}：暂定分数，不能锁定；未成熟（延迟统计）：{1}。",
        en: "{0}: preliminary score, cannot be locked; immature: {1}.");

    public static readonly NoticeKind NoGoal = new(
        "no_goal", NoticeWeight.Warning,
        zh: "{0}：“{1}” 没有大于 0 的目标（{2}），按无数据处理。",
        en: "{0}: no goal above 0 for {1} ({2}); treated as no data.");

    public static readonly NoticeKind SampleUnknown = new(
        "sample_unknown", NoticeWeight.Warning,
        zh: "“{0}”：有数据没有样本数，无法判断样本是否过小。",
        en: "{0}: figures without a sample; whether it is too small cannot be told.");

    public static readonly NoticeKind SmallSample = new(
        "small_sample", NoticeWeight.Warning,
        zh: "{0}：“{1}” 样本小（{2} < {3}），仅供参考。",
        en: "{0}: small sample for {1} ({2} < {3}).");

    public static readonly NoticeKind SmallSampleLeftOut = new(
        "small_sample_left_out", NoticeWeight.Warning,
        zh: "{0}：“{1}” 样本小（{2} < {3}），不计入。",
        en: "{0}: small sample for {1} ({2} < {3}); left out.");

    public static readonly NoticeKind SmallSampleBounded = new(
        "small_sample_bounded", NoticeWeight.Warning,
        zh: "{0}：“{1}” 样本小（{2} < {3}），{4} 按 95% 置信界 {5} 计。",
        en: "{0}: small sample for {1} ({2} < {3}); {4} counts as its 95% bound {5}.");

    public static readonly NoticeKind UnknownEvent = new(
        "unknown_event", NoticeWeight.Warning,
        zh: "方案 {1} 不计这些事件，它们不影响得分：{0}；如为笔误请改正。",
        en: "Scheme {1} counts none of these events, they change no score: {0}. Correct them if they are misspelt.");

    public static readonly NoticeKind Consequence = new(
        "notify", NoticeWeight.Warning,
        zh: "{0}：{1} {2} 次——请人处理：{3}（系统不会自动执行）。",
        en: "{0}: {1}, {2} times: for a person to decide: {3} (nothing is carried out by itself).");
}
