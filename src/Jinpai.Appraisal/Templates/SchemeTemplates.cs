using System.Collections.Immutable;

namespace Jinpai.Appraisal.Templates;

/// <summary>The schemes of spec 4.3, and the grades of 4.5.</summary>
public static class SchemeTemplates
{
    public static readonly ImmutableArray<Template> All = TemplateLists.Of(
        typeof(SchemeTemplates).Assembly,
        ("apparel", "女装店客服考核", "Apparel shop", "适合售前客服引导成交的服装店：转化、付款、客单、响应和退货一起看，日常工作由主管打分。", "For apparel shops whose agents lead buyers to the purchase: conversion, payment, basket, response and returns together, daily work by the supervisor."),
        ("four-metrics", "四项指标", "Four metrics", "适合刚开始考核的小店：及时回复率、差评次数、询单转化率、销售额各占四分之一。", "For small shops that begin to appraise: timely replies, bad reviews, conversion and sales, a quarter each."),
        ("balanced", "均衡考核", "Balanced", "适合大多数售前客服团队：成交、客单、响应、回复、退款都兼顾。", "For most pre-sale teams: conversion, basket, response, replies and refunds in balance."),
        ("aftersale", "售后客服考核", "After-sale agents", "适合专职售后客服：看责任差评、差评挽回、售后成本和响应，不看销售。", "For agents who work after the sale: responsible reviews, recovery, cost and response, no sales."),
        ("team-leader", "客服组长考核", "Team leaders", "适合客服组长：从 100 分起，按培训、交接、出勤、报告和质检的缺失扣分。", "For team leaders: from 100 points, less for missing trainings, hand-overs, attendance, reports and chat audits."),
        ("operations", "运营专员考核", "Shop operations", "适合负责店铺流量与成交的运营专员。", "For those who look after the shop's traffic and sales."),
        ("promotion", "推广专员考核", "Promotion", "适合负责付费推广的专员：看引流的质量和成本。", "For those who buy traffic: its quality and its cost."),
        ("campaigns", "活动策划考核", "Campaigns", "适合策划促销活动的人员：订单占比与销售额占比一起看，后者低于前者说明客单价偏低。", "For those who plan campaigns: the share of orders and of sales together; a lower share of sales means small baskets."),
        ("design", "美工设计考核", "Design", "适合平面设计：按时、一次通过、完成计划，工作日志由主管打分。", "For designers: on time, passed, plan completed, the work log by the supervisor."),
        ("pinduoduo", "拼多多日薪考核", "Pinduoduo day rate", "适合按日薪结算的拼多多客服：满分 900，配合日薪方案使用。", "For Pinduoduo agents paid by the day: 900 points at most, with the day-rate plan."));

    public static readonly ImmutableArray<Template> Grades = TemplateLists.Of(
        typeof(SchemeTemplates).Assembly,
        ("medal", "金牌客服评级", "Medal grades", "适合有老客户的店铺：按客户黏度和新客户评出金牌、高级、中级、初级，取最弱的一面。", "For shops with returning buyers: gold to junior by stickiness and new buyers, the weakest side decides."));
}
