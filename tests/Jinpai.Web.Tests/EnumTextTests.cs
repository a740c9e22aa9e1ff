using Jinpai.Appraisal.Notices;
using Jinpai.Appraisal.Results;
using Jinpai.Core.Records;
using Jinpai.Desk.Details;
using Jinpai.Desk.Explaining;
using Jinpai.Desk.Texts;
using Jinpai.Replay.Attributions;
using Jinpai.Replay.Facts;
using Jinpai.Replay.Rules;
using Jinpai.Storage.Reading;

namespace Jinpai.Web.Tests;

/// <summary>Whatever a fact can be has words.</summary>
public sealed class EnumTextTests
{
    private static readonly Words Texts = Words.Load("zh", typeof(JinpaiWeb).Assembly);

    [Fact]
    public void Every_value_that_pages_name_has_a_text()
    {
        HasAll<NoticeWeight>("noticeweight.", Name);
        HasAll<LeftOutReason>("leftout.", Name);
        HasAll<OrderMoment>("moment.", Name);
        HasAll<OrderStatus>("orderstatus.", Name);
        HasAll<DealKind>("orders.kind.", Name);
        HasAll<Bucket>("bucket.", Name);
        HasAll<DayOfWeek>("weekday.", Name);
        HasAll<RefundType>("refundtype.", Codes.Of);
        HasAll<RefundStatus>("refund.", Codes.Of);
        HasAll<EnquiryClass>("classname.", Codes.Of);
        HasAll<FaultKind>("fault.", Codes.Of);
        HasAll<JudgeRule>("rule.judge.", Codes.Of);
        Assert.All(AttributionPolicy.Known, policy => Assert.Contains("rule.credit." + policy, Texts.All.Keys));
        HasAll<AftersaleCreditPolicy>("rule.aftersale.", Codes.Of);
        Assert.All(ReceptionQuery.Kinds.Where(kind => !kind.StartsWith("filtered_", StringComparison.Ordinal)), kind => Assert.Contains("receptions.kind." + kind, Texts.All.Keys));
    }

    private static string Name<T>(T value)
        where T : struct, Enum => value.ToString();

    private static void HasAll<T>(string prefix, Func<T, string> name)
        where T : struct, Enum => Assert.All(Enum.GetValues<T>(), value => Assert.Contains(prefix + name(value), Texts.All.Keys));
}
