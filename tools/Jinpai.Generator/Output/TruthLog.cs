using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Jinpai.Generator.Orders;
using Jinpai.Generator.Simulation;
using Jinpai.Generator.Staff;

namespace Jinpai.Generator.Output;

/// <summary>The ground truth, made from the stories and never from a replay: conversations.jsonl and orders.jsonl.</summary>
internal sealed class TruthLog : IDisposable
{
    private static readonly JsonWriterOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private readonly FileStream _conversations;
    private readonly FileStream _orders;
    private readonly Utf8JsonWriter _writer = new(Stream.Null, Json);
    private static readonly byte[] LineEnd = Encoding.UTF8.GetBytes("\n");

    public TruthLog(string folder)
    {
        Directory.CreateDirectory(folder);
        _conversations = new FileStream(Path.Combine(folder, "conversations.jsonl"), FileMode.Create, FileAccess.Write, FileShare.None, 1 << 16);
        _orders = new FileStream(Path.Combine(folder, "orders.jsonl"), FileMode.Create, FileAccess.Write, FileShare.None, 1 << 16);
    }

    /// <summary>One conversation as it was acted.</summary>
    public void Write(Chat chat)
    {
        var agent = chat.Account.HolderOn(chat.FirstAt.Day);
        _writer.Reset(_conversations);
        _writer.WriteStartObject();
        _writer.WriteString("account", chat.Account.Id);
        _writer.WriteString("agent", agent.Name);
        _writer.WriteString("buyer", chat.BuyerNick);
        _writer.WriteString("day", chat.FirstAt.Day.ToString());
        _writer.WriteString("firstAt", chat.FirstAt.ToIso());
        _writer.WriteString("lastAt", chat.LastAt.ToIso());
        _writer.WriteString("intention", chat.Intention);
        _writer.WriteBoolean("overMidnight", chat.LastAt.Day > chat.FirstAt.Day);
        _writer.WriteNumber("buyerMessages", chat.BuyerMessageCount);
        _writer.WriteNumber("replies", chat.ReplyCount);
        _writer.WriteStartArray("waits");
        foreach (var wait in chat.Waits)
        {
            _writer.WriteNumberValue(wait);
        }

        _writer.WriteEndArray();
        _writer.WriteNumber("unansweredRounds", chat.HasOpenRound ? 1 : 0);
        _writer.WriteString("transferredTo", chat.TransferredTo);
        _writer.WriteEndObject();
        EndLine(_conversations);
    }

    /// <summary>One order: who served its creation and its payment, null for an order without a word.</summary>
    public void Write(GeneratedOrder order, ShopTime? paidAt, (ShopAccount Account, Person Person)? payment)
    {
        _writer.Reset(_orders);
        _writer.WriteStartObject();
        _writer.WriteString("order", order.Id);
        _writer.WriteString("buyer", order.Buyer.Nick);
        _writer.WriteString("createdAt", order.CreatedAt.ToIso());
        _writer.WriteString("creationAccount", order.CreationServedBy?.Account.Id);
        _writer.WriteString("creationAgent", order.CreationServedBy?.Person.Name);
        _writer.WriteString("paidAt", paidAt?.ToIso());
        _writer.WriteString("paymentAccount", payment?.Account.Id);
        _writer.WriteString("paymentAgent", payment?.Person.Name);
        _writer.WriteString("amount", order.GoodsAmount.ToString());
        _writer.WriteString("kind", order.IsCashOnDelivery ? "cash_on_delivery" : order.IsPresale ? "presale" : "ordinary");
        _writer.WriteBoolean("fake", order.IsFake);
        _writer.WriteEndObject();
        EndLine(_orders);
    }

    public void Dispose()
    {
        _writer.Dispose();
        _conversations.Dispose();
        _orders.Dispose();
    }

    private void EndLine(FileStream stream)
    {
        _writer.Flush();
        stream.Write(LineEnd);
    }
}
