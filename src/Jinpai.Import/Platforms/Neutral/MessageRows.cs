using System.Globalization;
using Jinpai.Core.Events;
using Jinpai.Import.Chats;
using Jinpai.Import.Reading;

namespace Jinpai.Import.Platforms.Neutral;

/// <summary>Messages, one a row. The busiest reader: it makes no objects.</summary>
internal sealed class MessageRows(ReadingContext context) : RecordRows
{
    public static readonly NeutralSchema Schema = NeutralSchema.Parse("account* buyer*! sent_at* direction* message_id kind class content! product_id order_id to_account");

    private static readonly Choices<MessageDirection> Directions = new(("agent", MessageDirection.Agent), ("buyer", MessageDirection.Buyer));
    private static readonly Choices<MessageKind> Kinds = new(
        ("text", MessageKind.Text),
        ("image", MessageKind.Image),
        ("goods", MessageKind.Goods),
        ("order", MessageKind.Order),
        ("emoji", MessageKind.Emoji),
        ("transfer", MessageKind.Transfer),
        ("recall", MessageKind.Recall),
        ("system", MessageKind.System));

    private static readonly Choices<MessageClass> Classes = new(
        ("human", MessageClass.Human),
        ("assisted", MessageClass.Assisted),
        ("auto", MessageClass.Auto),
        ("bot", MessageClass.Bot),
        ("system", MessageClass.System));

    /// <summary>Characters of one message: nobody writes more, and a quote that never ends takes the messages behind it for its text.</summary>
    private const int LongestContent = 100_000;

    public override void Take(RowCells row)
    {
        var account = row.Account(0);
        var buyer = row.Name(1);
        var sentAt = row.Time(2);
        var direction = row.Choice(3, Directions);
        var id = row.Id(4);
        var kind = row.Choice(5, Kinds) ?? MessageKind.Text;
        var messageClass = row.Choice(6, Classes) ?? MessageClass.Human;

        // A text is evidence: nothing is taken off it.
        var content = row.Raw(7);
        if (content.Length > LongestContent)
        {
            row.Hold(CellIssues.TextTooLong, row.NameOf(7), content.Length.ToString(CultureInfo.InvariantCulture), LongestContent.ToString(CultureInfo.InvariantCulture));
        }

        var product = row.Id(8);
        var order = row.Id(9);
        var toAccount = row.Account(10);
        if (row.IsHeld)
        {
            return;
        }

        if (kind == MessageKind.Transfer && toAccount.IsEmpty)
        {
            context.Report(ChatIssues.TransferWithoutTarget, row.Line, row.NameOf(10), "");
        }

        context.Sink.Add(new MessageRow
        {
            Account = account,
            Buyer = buyer,
            SentAt = sentAt!.Value,
            Direction = direction!.Value,
            Kind = kind,
            Class = messageClass,
            MessageId = id,
            Content = content,
            IsContentKnown = row.Has(7),
            ProductId = product,
            OrderId = order,
            ToAccount = toAccount,
            Line = row.Line,
        });
    }
}
