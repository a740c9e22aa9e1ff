using Jinpai.Core;
using Jinpai.Core.Events;
using Jinpai.Core.Issues;
using Jinpai.Import.Reading;

namespace Jinpai.Import.Chats;

/// <summary>Hands messages of all chat exports on, with the text by which the same message is known again from another export.</summary>
/// <remarks>
/// None of these exports has ids that another one shares. So a message is the same by account, buyer, second, direction and text without blanks:
/// times are cut to whole seconds, and kind and class, which not every export tells, play no part.
/// </remarks>
internal sealed class ChatWriter(ReadingContext context, ChatDialect dialect)
{
    private char[] _sameness = new char[1024];

    public void Write(string account, string buyer, bool isAgent, in Saying saying)
    {
        context.RowCount++;
        context.Sink.Add(new MessageRow
        {
            Account = account,
            Buyer = buyer,
            SentAt = saying.At,
            Direction = isAgent ? MessageDirection.Agent : MessageDirection.Buyer,
            Kind = saying.Kind,
            Class = isAgent && saying.Class == MessageClass.Human && dialect.IsRobot(account) ? MessageClass.Bot : saying.Class,
            Content = saying.Content,
            IsContentKnown = true,
            Sameness = Sameness(saying),
            IsSamenessOfTextAlone = true,
            ProductId = saying.ProductId,
            OrderId = saying.OrderId,
            ToAccount = saying.ToAccount,
            Line = saying.Line,
        });
    }

    /// <summary>Hands a message on of which the export does not tell the text.</summary>
    public void WriteWithoutText(string account, string buyer, bool isAgent, Instant at, long line)
    {
        context.RowCount++;
        context.Sink.Add(new MessageRow
        {
            Account = account,
            Buyer = buyer,
            SentAt = at,
            Direction = isAgent ? MessageDirection.Agent : MessageDirection.Buyer,
            Class = isAgent && dialect.IsRobot(account) ? MessageClass.Bot : MessageClass.Human,
            Sameness = "[未知]",
            IsSamenessOfTextAlone = true,
            Line = line,
        });
    }

    /// <summary>Counts a message that cannot be handed on.</summary>
    public void Hold(IssueKind kind, long line, string? column, string found, params IReadOnlyList<LocalText> arguments)
    {
        context.RowCount++;
        context.HeldCount++;
        context.Report(kind, line, column, found, arguments);
    }

    private ReadOnlySpan<char> Sameness(in Saying saying)
    {
        switch (saying.Kind)
        {
            case MessageKind.Image:
                return "[图片]";
            case MessageKind.Recall:
                return "[撤回]";
            case MessageKind.Transfer:
                return Joined("[转交]", saying.ToAccount);
            case MessageKind.Goods when !saying.ProductId.IsEmpty:
                return Joined("https://id=", saying.ProductId);
            case MessageKind.Order when !saying.OrderId.IsEmpty:
                return Joined("订单编号：", saying.OrderId);
        }

        if (_sameness.Length < saying.Content.Length)
        {
            _sameness = new char[saying.Content.Length * 2];
        }

        var length = 0;
        foreach (var c in saying.Content)
        {
            if (!char.IsWhiteSpace(c) && c is not ('\u200B' or '\uFEFF'))
            {
                _sameness[length++] = c;
            }
        }

        return length == 0 ? "[空]" : _sameness.AsSpan(0, length);
    }

    private ReadOnlySpan<char> Joined(string start, ReadOnlySpan<char> rest)
    {
        if (_sameness.Length < start.Length + rest.Length)
        {
            _sameness = new char[(start.Length + rest.Length) * 2];
        }

        start.CopyTo(_sameness);
        rest.CopyTo(_sameness.AsSpan(start.Length));
        return _sameness.AsSpan(0, start.Length + rest.Length);
    }
}
