using System.Globalization;
using Jinpai.Core.Records;
using Jinpai.Import.Reading;

namespace Jinpai.Generator.Tests;

/// <summary>Keeps the messages that an import reads, with their texts; lists of accounts and the like are passed over.</summary>
internal sealed class MessageLog : IRecordSink
{
    public List<Entry> Entries { get; } = [];

    internal sealed record Entry(string Account, string Buyer, string At, string Direction, string Kind, string Class, string Id, string Content, string Product, string Order, string ToAccount)
    {
        /// <summary>All that a chat text can say.</summary>
        public string ToText() => string.Create(CultureInfo.InvariantCulture, $"{At} {Account} {Buyer} {Direction} {Kind} {Product} {Order} {ToAccount} {Content}");
    }

    public void Add(in MessageRow message) => Entries.Add(new Entry(
        message.Account.ToString(), message.Buyer.ToString(), message.SentAt.ToString(), message.Direction.ToString(), message.Kind.ToString(), message.Class.ToString(), message.MessageId.ToString(),
        message.Content.ToString(), message.ProductId.ToString(), message.OrderId.ToString(), message.ToAccount.ToString()));

    public void Add(IRecord record)
    {
    }
}
