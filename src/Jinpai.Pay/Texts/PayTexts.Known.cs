namespace Jinpai.Pay.Texts;

public static partial class PayTexts
{
    // A class of its own, so that the sentences are there before the tables that are made of them.
    private static class Known
    {
        internal static readonly (string Key, string Zh, string En)[] Faults =
        [
            ("action.staff_refused", "人员表未被采用，因此没有算薪；请修改后重试。", "The staff file was not used, so nobody was paid; correct it and try again."),
            ("action.amount_too_large", "该行按 0 计；请检查数据和方案。", "The line counts 0; check the data and the plan."),
            ("action.adjustment", "请补上原因和来源后重新计算。", "Add the reason and the source and compute again."),

            ("hint.rate", "比例按小数写：1% 写 0.01，4% 写 0.04。", " Rates are fractions: write 0.01 for 1 %, 0.04 for 4 %."),
            ("hint.share", "占比按小数写：70% 写 0.7。", " Shares are fractions: write 0.7 for 70 %."),
            ("hint.penalty", "扣款写正数，工资条上自动为负。", " Write the amount as a positive number; the slip shows it negative."),

            ("expect.components", "至少一项工资构成", "at least one component"),
            ("expect.tiers", "至少一档", "at least one tier"),
            ("expect.higher_limit", "高于上一档 {0} 的界限", "a limit above {0} of the tier before"),
            ("expect.open_tier", "最后一档不写 below / atMost", "no below / atMost in the last tier"),
            ("expect.tier_limit", "最后一档之前的每一档写 below 或 atMost", "below or atMost in every tier but the last"),
            ("expect.of", "工资构成的种类或名称：{0}", "a kind or name of a component: {0}"),
            ("expect.agent_once", "每人一行；第 {0} 行已有", "one row for a person; line {0} has it already"),
            ("expect.at_most_period", "不超过周期天数 {0}", "no more than the {0} days of the period"),
            ("expect.carried", "0 或负数（结转的是负提成）", "0 or a negative number: what is carried is negative commission"),
            ("expect.cents", "最多两位小数的金额", "an amount with at most two decimal places"),
            ("expect.reason", "原因和来源", "a reason and a source"),

            ("issue.unknown_of", "没有这一工资构成", "no such component"),
            ("issue.tier_limit", "分档界限不对", "wrong limit of a tier"),
            ("issue.tier_lets_in_nothing", "该档永远轮不到", "tier that lets in nothing new"),
            ("issue.only_one", "只能选一种", "only one of these"),
            ("issue.refunds_of_sales", "refunds 只用于销售额", "refunds go with sales only"),
            ("issue.amount_of_event", "按次奖励只用于事件", "an amount for each goes with events only"),
            ("issue.column_missing", "缺少列", "column missing"),
            ("issue.column_twice", "列重复", "column twice"),
            ("issue.agent_blank", "没有客服名", "no agent"),
            ("issue.agent_twice", "同一人有两行", "two rows for one person"),
            ("issue.not_whole_cents", "金额不足一分", "fractions of a cent"),
            ("issue.amount_too_large", "金额过大", "amount too large"),
            ("issue.adjustment_reason", "调整没有原因或来源", "adjustment without reason or source"),
        ];

        internal static readonly (string Key, string Zh, string En)[] Words =
        [
            ("word.gross", "应发（税前，未扣社保公积金）", "gross pay (before tax and contributions)"),
            ("word.gross_total", "应发合计", "gross pay"),
            ("word.no_advice", "本结果不是法律意见。", "This is not legal advice."),
            ("word.bracket", "（{0}）", " ({0})"),
            ("word.semicolon", "；", "; "),

            ("kind.base", "底薪", "base"),
            ("kind.dayRate", "日薪", "day rate"),
            ("kind.commission", "提成", "commission"),
            ("kind.carryForward", "提成结转", "carried forward"),
            ("kind.piece", "计件", "piece pay"),
            ("kind.scoreBonus", "绩效奖金", "score bonus"),
            ("kind.reward", "奖励", "reward"),
            ("kind.rankReward", "排名奖", "rank reward"),
            ("kind.pool", "奖金池", "pool"),
            ("kind.claims", "挽损奖", "claims"),
            ("kind.penalty", "扣款", "penalty"),
            ("kind.allowance", "补贴", "allowance"),
            ("kind.adjustment", "调整", "adjustment"),
            ("kind.guarantee", "保底", "guarantee"),
            ("kind.cap", "封顶", "cap"),

            ("mode.Progressive", "分段累进", "progressive"),
            ("mode.Whole", "全额按到达档", "whole"),
            ("split.Equal", "平均分", "split equally"),
            ("split.Days", "按天数分", "split by days"),
            ("split.Score", "按得分分", "split by score"),
            ("split.Sales", "按销售额分", "split by sales"),

            ("metric.sales", "销售额", "sales"),
            ("metric.net_sales", "退款后销售额", "net sales"),

            ("why.not_appraised", "没有考核结果", "not appraised"),

            ("remark.no_base", "人员表没有底薪", "no base in the staff file"),
            ("remark.no_figure", "{0} 无数据，计 0", "{0}: no data, counts 0"),
            ("remark.immature", "{0} 未成熟（延迟统计），暂计 0", "{0}: immature, counts 0 for now"),
            ("remark.no_score_full", "没有分数，按 100 % 计：{0}", "no score, counts 100 %: {0}"),
            ("remark.no_score_last", "没有分数，按最后一档计：{0}", "no score, last band: {0}"),
            ("remark.no_score_nothing", "没有分数，计 0：{0}", "no score, counts 0: {0}"),
            ("remark.score_band", "得分 {0}：{1}", "score {0}: {1}"),
            ("remark.value", "{0} {1}", "{0} {1}"),
            ("remark.value_band", "{0} {1}：{2}", "{0} {1}: {2}"),
            ("remark.rate_by", "{0} {1}：{2}", "{0} {1}: {2}"),
            ("remark.rank", "第 {0} 名，{1}", "rank {0}, {1}"),
            ("remark.small_sample", "样本 {0} < {1}，计 0", "sample {0} < {1}, counts 0"),
            ("remark.per_day", "按 {0} 天分档", "limits for {0} days"),
            ("remark.no_cases", "没有已证实的案例", "no proven case"),
            ("remark.nobody_shares", "没有人可分", "nobody to share"),
            ("remark.carried", "本期 {0}，上期结转 {1}，转下期 {2}", "this period {0}, brought forward {1}, carried on {2}"),

            ("notice.no_minimum_wage", "方案没有填写最低工资（guard.minimumWage），无法核对；请按当地标准填写。", "The plan has no minimum wage (guard.minimumWage), so it was not checked; enter that of your place."),
            ("notice.plan_not_period_start", "方案生效日 {0} 不是周期的第一天。", "The plan's effective date {0} is not the first day of a period."),
            ("notice.no_scheme", "方案用到分数，但没有考核方案：所有人按没有分数处理。", "The plan needs scores but there is no scheme: everybody counts as without score."),
            ("notice.other_scheme", "方案要求考核方案 {0}，实际用的是 {1}。", "The plan names scheme {0}, but {1} was used."),
            ("notice.score_below_full", "考核满分只有 {0}，工资乘以得分就永远拿不满。", "Full marks are {0}: pay multiplied by the score can never be full."),
            ("notice.score_above_full", "考核分最高可到 {0}，工资乘以得分会超过一倍；请确认。", "Scores go up to {0}: pay multiplied by the score can be more than double; please check."),
            ("notice.pay_falls", "“{0}”：全额计算时，到 {1} 后反而变少。", "{0}: pay for everything falls at {1}."),
            ("notice.amounts_up_and_down", "“{0}”：各档有升有降，请确认。", "{0}: the bands go up and down; please check."),
            ("notice.teams_unknown", "“{0}” 按团队分，但不知道团队：所有人视为一个团队。", "{0} is split by team but teams are not known: all count as one."),
            ("notice.no_staff", "人员表没有人，所以没有工资条。", "Nobody is on the staff list, so there are no slips."),
            ("notice.plan_for_nobody", "方案 {0} 不适用于人员表中的任何人，所以没有工资条。", "Plan {0} applies to nobody on the staff list, so there are no slips."),
            ("notice.not_on_staff", "{0}：有数据但不在人员表中，没有算薪。", "{0}: has figures but is not on the staff list and was not paid."),
            ("notice.pay_without_score", "{0}：没有分数（{1}）；底薪和提成按 100 % 计，日薪按最后一档，绩效奖金为 0。锁定前须确认并写明原因。", "{0}: no score ({1}); base and commission count 100 %, a day rate its last band, bonuses by score 0. Locking needs a confirmation with a note."),
            ("notice.pay_preliminary", "{0}：分数是暂定的，不能锁定。", "{0}: the score is preliminary, the run cannot be locked."),
            ("notice.no_base", "{0}：人员表没有底薪，底薪按 0 计。", "{0}: no base in the staff file; it counts 0."),
            ("notice.no_days", "{0}：人员表没有出勤天数，按天计的部分为 0。", "{0}: no days in the staff file; what is paid by the day is 0."),
            ("notice.no_figure", "{0}：{1} 无数据，相应部分计 0。", "{0}: no data for {1}; that part counts 0."),
            ("notice.immature_figure", "{0}：{1} 未成熟（延迟统计），不能锁定。", "{0}: {1} is immature, the run cannot be locked."),
            ("notice.reward_sample", "{0}：{1} 样本 {2} < {3}，不发该奖励。", "{0}: sample of {1} is {2} < {3}; no reward."),
            ("notice.deductions", "{0}：扣款 {1} 超过扣前工资 {2} 的 {3}。", "{0}: deductions of {1} exceed {3} of the wage before them, {2}."),
            ("notice.below_minimum", "{0}：应发（不含加班、夜班、餐补）{1} 低于最低工资 {2}；锁定前须确认并写明原因。", "{0}: gross pay without overtime, night and meal allowances {1} is below the minimum wage {2}; locking needs a confirmation with a reason."),
            ("notice.more_than_working_days", "{0}：出勤 {1} 天，多于当月的 {2} 个工作日。", "{0}: {1} days are more than the month's {2} working days."),
            ("notice.many_days", "{0}：出勤 {1} 天，多于任何一个月的工作日（{2}）。", "{0}: {1} days are more than any month has working days ({2})."),
            ("notice.carried_on_leaving", "{0}：未满整个周期，尚有结转提成 {1}；只列出，不从工资中扣。", "{0}: not employed for the whole period, still carried: {1}; it is listed, never taken from pay."),
            ("notice.adjustment_without_slip", "{0}：有调整 {1} 但没有工资条。", "{0}: an adjustment of {1} but no slip."),
        ];
    }
}
