using Jinpai.Core;
using Jinpai.Core.Events;
using Jinpai.Core.Records;
using Jinpai.Import.Reading;
using Jinpai.Testing;

namespace Jinpai.Generator.Tests;

/// <summary>Hands what an import reads to a shop in memory, and counts the rest.</summary>
internal sealed class ShopSink(MemoryShop shop) : IRecordSink
{
    private readonly List<MessageSent> _messages = [];
    private readonly List<IRecord> _records = [];

    public int OtherCount { get; private set; }

    public void Add(in MessageRow message) => _messages.Add(new MessageSent(
        message.SentAt, new AccountId(message.Account.ToString()), new BuyerKey(message.Buyer.ToString()), message.Direction, message.Kind, message.Class, MessageId.Parse(message.MessageId),
        message.IsContentKnown ? message.Content.ToString() : null, message.ProductId.IsEmpty ? null : message.ProductId.ToString(), message.OrderId.IsEmpty ? null : new OrderId(message.OrderId.ToString()),
        message.ToAccount.IsEmpty ? null : new AccountId(message.ToAccount.ToString()), message.Line));

    public void Add(IRecord record) => _records.Add(record);

    /// <summary>What came so far is one file.</summary>
    /// <param name="isKept">False: the file was refused, and nothing of it may stay.</param>
    public void EndFile(bool isKept = true)
    {
        if (isKept)
        {
            shop.AddFile(_messages.ToList());
            _records.ForEach(Keep);
        }

        _messages.Clear();
        _records.Clear();
    }

    private void Keep(IRecord record)
    {
        switch (record)
        {
            case OrderSnapshot order:
                shop.Add(order);
                break;
            case RefundRecord refund:
                shop.Add(refund);
                break;
            case AgentRecord agent:
                shop.Add(agent);
                break;
            default:
                OtherCount++;
                break;
        }
    }
}
