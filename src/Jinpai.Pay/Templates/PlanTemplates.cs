using System.Collections.Immutable;
using Jinpai.Appraisal.Templates;

namespace Jinpai.Pay.Templates;

/// <summary>The plans of spec 4.6, and the day rate that belongs to the Pinduoduo scheme of 4.3. None has penalties in yuan; the minimum wage is left to the user.</summary>
public static class PlanTemplates
{
    public static readonly ImmutableArray<Template> All = TemplateLists.Of(
        typeof(PlanTemplates).Assembly,
        ("classic", "底薪 × 得分 + 提成 + 奖金 + 餐补", "Base × score + commission + rewards + meals", "适合习惯传统算法的店铺：底薪随得分浮动，再加提成、奖金和餐补。", "For shops used to the classical way: the base goes with the score, then commission, rewards and meals."),
        ("score-bands", "绩效奖金按分数区间", "Bonus by score bands", "适合想让人一眼看懂的店铺：分数到哪一档，绩效奖金就是多少。", "For shops that want it plain: each band of the score has its bonus."),
        ("score-coefficient", "绩效奖金按分数等比例", "Bonus in proportion to the score", "适合希望每一分都有价值的店铺：得分乘以每分金额。", "For shops where each point should count: the score times an amount for a point."),
        ("score-weight", "提成按分数加权", "Commission weighed by the score", "适合以提成为主的店铺：分数高提成放大，分数低提成打折。", "For shops that live on commission: a high score raises it, a low one lowers it."),
        ("pinduoduo-day-rate", "拼多多日薪", "Pinduoduo day rate", "适合按天结算的拼多多客服：得分决定日薪。", "For Pinduoduo agents paid by the day: the score decides the rate."));
}
