using Jinpai.Core;
using Jinpai.Core.Events;
using Jinpai.Core.Records;
using Jinpai.Import;
using Jinpai.Testing;

namespace Jinpai.Generator.Tests;

/// <summary>Hands what an import reads to a shop in memory, and counts the rest.</summary>
internal sealed class ShopSink(MemoryShop shop) : IRecordSink
{
    private readonly List<MessageSent> _messages = [];

    public int OtherCount { get; private set; }

    public void Add(in MessageRow message) => _messages.Add(new MessageSent(
        message.SentAt, new AccountId(message.Account.ToString()), new BuyerKey(message.Buyer.ToString()), message.Direction, message.Kind, message.Class, MessageId.Parse(message.MessageId),
        message.IsContentKnown ? message.Content.ToString() : null, message.ProductId.IsEmpty ? null : message.ProductId.ToString(), message.OrderId.IsEmpty ? null : new OrderId(message.OrderId.ToString()),
        message.ToAccount.IsEmpty ? null : new AccountId(message.ToAccount.ToString()), message.Line));

    public void Add(OrderSnapshot order) => shop.Add(order);

    public void Add(RefundRecord refund) => shop.Add(refund);

    public void Add(AgentRecord agent) => shop.Add(agent);

    public void Add(ReviewRecord review) => OtherCount++;

    public void Add(RatingRecord rating) => OtherCount++;

    public void Add(DisputeRecord dispute) => OtherCount++;

    public void Add(CostRecord cost) => OtherCount++;

    public void Add(AgentEventRecord agentEvent) => OtherCount++;

    public void Add(TargetRecord target) => OtherCount++;

    public void Add(DutyRecord duty) => OtherCount++;

    public void Add(DailyFigure figure) => OtherCount++;

    public void Add(ImportedMetricValue value) => OtherCount++;

    /// <summary>The messages so far are one file.</summary>
    public void EndFile()
    {
        shop.AddFile(_messages.ToList());
        _messages.Clear();
    }
}
