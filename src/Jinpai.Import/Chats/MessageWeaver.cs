using Jinpai.Core.Events;
using Jinpai.Import.Reading;

namespace Jinpai.Import.Chats;

/// <summary>Makes messages of a head and its lines: the text, the transfers and recalls below it, and between whom.</summary>
internal sealed class MessageWeaver
{
    private readonly ReadingContext _context;
    private readonly ChatDialect _dialect;
    private readonly ChatShop _shop;
    private readonly NickTable _nicks;
    private readonly ChatWriter _writer;
    private readonly ChatThread _thread;
    private readonly Dictionary<(string, string), string> _colleagues = [];

    /// <summary>The notices among the lines of the message that is taken.</summary>
    private readonly List<(int Line, NoticeLine Notice)> _notices = [];
    private char[] _text = new char[4096];

    /// <param name="context">The file.</param>
    /// <param name="dialect">The client that wrote it.</param>
    /// <param name="shop">Who is of the shop.</param>
    /// <param name="nicks">Names seen so far.</param>
    /// <param name="buyer">The buyer of all that comes, where the export names it; null: the heads and, if need be, the file's name tell.</param>
    public MessageWeaver(ReadingContext context, ChatDialect dialect, ChatShop shop, NickTable nicks, string? buyer = null)
    {
        _context = context;
        _dialect = dialect;
        _shop = shop;
        _nicks = nicks;
        _writer = new ChatWriter(context, dialect);
        var named = buyer is null ? ChatFileName.BuyerOf(context.File.Name, nicks) : null;
        _thread = new ChatThread(context, _writer, shop.OnlyAccount, buyer, named is null || shop.IsAccount(named) ? null : named);
    }

    /// <summary>All messages were taken.</summary>
    public void End() => _thread.EndChat();

    public void Take(OpenMessage message)
    {
        if (message.Fault is { } fault)
        {
            _writer.Hold(fault, message.Line, null, message.FaultFound, _context.Now.ToString());
            return;
        }

        if (Sides(message) is not { } sides)
        {
            _writer.Hold(ChatIssues.PartiesUnknown, message.Line, null, "");
            return;
        }

        var content = Content(message, sides.IsAgent, out var notices);
        if (!content.IsEmpty)
        {
            Say(sides, TextOf(message, sides, content, notices.HasPrice));
        }
        else if (!notices.HasAny)
        {
            // The client sends nothing that is empty: what stood there is an image or the like, which is not copied.
            _context.Report(ChatIssues.BodyMissing, message.Line, null, "");
            Say(sides, new Saying { At = message.At, Line = message.Line, Kind = MessageKind.Image, Content = "" });
        }

        TakeNotices(message, sides, isUnderText: !content.IsEmpty);
        if (notices.EndsChat)
        {
            _thread.EndChat();
        }
    }

    /// <summary>Who speaks to whom; without the other side where the head does not say it. Null: nobody of the shop is in it.</summary>
    private ChatSides? Sides(OpenMessage message)
    {
        if (message.To.Length == 0)
        {
            if (message.Class == MessageClass.System || _dialect.IsSystem(message.From))
            {
                return new ChatSides(_thread.Account ?? _shop.OnlyAccount, _thread.Buyer, true, true, true);
            }

            var isAgent = message.IsAgent ?? _shop.IsAccount(message.From);
            _thread.Begin(message.From, isAgent, message.At, message.Line);
            return isAgent ? new ChatSides(message.From, null, true, false, true) : new ChatSides(null, message.From, false, false, true);
        }

        if (message.IsAgent is { } isSaid)
        {
            return isSaid ? new ChatSides(message.From, message.To, true, false, false) : new ChatSides(message.To, message.From, false, false, false);
        }

        var (isFromAccount, isToAccount) = (_shop.IsAccount(message.From), _shop.IsAccount(message.To));
        if (isFromAccount && isToAccount)
        {
            var asked = Colleague(message);
            return new ChatSides(asked, asked == message.From ? message.To : message.From, asked == message.From, false, false);
        }

        if (!isFromAccount && !isToAccount)
        {
            return null;
        }

        var (account, buyer) = isFromAccount ? (message.From, message.To) : (message.To, message.From);
        _thread.Meet(account, buyer, isFromAccount, message.At);
        return new ChatSides(account, buyer, isFromAccount, false, false);
    }

    /// <summary>Of two accounts the one whose chat it is: the file's own one, else the one that was asked first.</summary>
    private string Colleague(OpenMessage message)
    {
        if (_shop.Owner is { } owner && (owner == message.From || owner == message.To))
        {
            return owner;
        }

        var pair = string.CompareOrdinal(message.From, message.To) < 0 ? (message.From, message.To) : (message.To, message.From);
        if (!_colleagues.TryGetValue(pair, out var asked))
        {
            asked = message.To;
            _colleagues.Add(pair, asked);
            _context.Report(ChatIssues.BetweenAccounts, message.Line, null, $"{message.From} --> {message.To}", asked);
        }

        return asked;
    }

    private Saying TextOf(OpenMessage message, ChatSides sides, ReadOnlySpan<char> content, bool hasPrice)
    {
        var body = ChatBody.Of(content, hasPrice, _dialect);
        if (body.HasSeveralProducts)
        {
            _context.Report(ChatIssues.ProductsSeveral, message.Line, null, body.ProductId.ToString());
        }

        return new Saying
        {
            At = message.At,
            Line = message.Line,
            Kind = sides.IsSystem ? MessageKind.System : body.Kind,
            Class = sides.IsSystem ? MessageClass.System : message.Class,
            Content = content,
            ProductId = sides.IsSystem ? [] : body.ProductId,
            OrderId = sides.IsSystem ? [] : body.OrderId,
        };
    }

    private void Say(ChatSides sides, in Saying saying)
    {
        if (!sides.IsOfThread)
        {
            _writer.Write(sides.Account!, sides.Buyer!, sides.IsAgent, saying);
        }
        else if (!sides.IsSystem)
        {
            _thread.Add(sides.IsAgent ? sides.Account! : sides.Buyer!, sides.IsAgent, saying);
        }
        else if (sides is { Account: { } account, Buyer: { } buyer })
        {
            _writer.Write(account, buyer, isAgent: true, saying);
        }
        else
        {
            _context.Report(ChatIssues.LineWithoutHead, saying.Line, null, "");
        }
    }

    /// <summary>The lines that somebody wrote. A state (已读) and a rule of dashes count as such only behind the last of them.</summary>
    private ReadOnlySpan<char> Content(OpenMessage message, bool isAgent, out BodyNotices notices)
    {
        notices = default;
        _notices.Clear();
        var length = 0;
        var (end, states) = (0, 0);
        for (var i = 0; i < message.LineCount; i++)
        {
            var line = message.LineAt(i);
            var notice = NoticeLine.Of(line, _dialect);
            var kind = notice.Kind;
            if (kind is NoticeLineKind.Remark or NoticeLineKind.Transfer or NoticeLineKind.Recall)
            {
                _notices.Add((i, notice));
                notices.HasAny = true;
                notices.HasPrice |= kind == NoticeLineKind.Remark;
                continue;
            }

            notices.EndsChat = kind == NoticeLineKind.Separator || (notices.EndsChat && line.IsWhiteSpace());
            states += kind == NoticeLineKind.Status ? 1 : 0;
            Append(length == 0 ? "" : "\n", ref length);
            Append(line, ref length);
            end = kind is NoticeLineKind.Status or NoticeLineKind.Separator || line.IsWhiteSpace() ? end : length;
        }

        // The buyer's own word, if nothing else stands there: the client shows states below an agent's messages.
        end = end == 0 && states > 0 && !isAgent && !notices.HasAny ? length : end;
        return CellText.Trim(_text.AsSpan(0, end));
    }

    private void Append(ReadOnlySpan<char> text, ref int length)
    {
        if (_text.Length < length + text.Length)
        {
            Array.Resize(ref _text, (length + text.Length) * 2);
        }

        text.CopyTo(_text.AsSpan(length));
        length += text.Length;
    }

    private void TakeNotices(OpenMessage message, ChatSides sides, bool isUnderText)
    {
        foreach (var (index, notice) in _notices)
        {
            if (notice.Kind == NoticeLineKind.Remark)
            {
                continue;
            }

            var line = message.Line + (isUnderText ? index + 1 : 0);
            var text = message.LineAt(index);
            if (isUnderText)
            {
                _context.Report(ChatIssues.LineWithoutTime, line, null, "");
            }

            if (notice.Kind == NoticeLineKind.Transfer)
            {
                Transfer(text[notice.By], text[notice.To], message, sides, line);
            }
            else
            {
                Recall(text[notice.By], message, sides, line);
            }
        }
    }

    private void Transfer(ReadOnlySpan<char> from, ReadOnlySpan<char> taker, OpenMessage message, ChatSides sides, long line)
    {
        var near = sides.Account ?? _thread.Account ?? _shop.OnlyAccount ?? _shop.Name;
        var by = Account(from, near);
        var to = taker.IsEmpty ? "" : Account(taker, near ?? by);
        if (to.Length == 0)
        {
            _context.Report(ChatIssues.TransferWithoutTarget, line, null, "");
        }

        _thread.HandOver(by, to.Length == 0 ? null : to);
        Say(sides with { Account = by, IsAgent = true, IsSystem = false }, new Saying { At = message.At, Line = line, Kind = MessageKind.Transfer, Content = from.IsEmpty ? "" : $"{by} {_dialect.Transfer.To} {to}", ToAccount = to });
    }

    private void Recall(ReadOnlySpan<char> named, OpenMessage message, ChatSides sides, long line)
    {
        var by = named.IsEmpty ? "" : _nicks.Of(named);
        by = _dialect.OwnSide.Contains(by, StringComparer.Ordinal) ? "" : by;
        var isAgent = by switch
        {
            "" => sides.IsAgent || !named.IsEmpty,
            _ when by == _dialect.OtherSide || by == sides.Buyer || by == _thread.Buyer => false,
            _ => _shop.IsAccount(by) || sides.IsAgent,
        };
        var account = _shop.IsAccount(by) ? by : sides.Account ?? _thread.Account ?? _shop.OnlyAccount;
        var said = new Saying { At = message.At, Line = line, Kind = MessageKind.Recall, Content = _dialect.Recall };
        var buyer = sides.Buyer ?? _thread.Buyer;
        if (account is not null && buyer is not null)
        {
            _writer.Write(account, buyer, isAgent, said);
        }
        else
        {
            Say(sides with { IsSystem = false }, said);
        }
    }

    private string Account(ReadOnlySpan<char> name, string? near)
    {
        var nick = _nicks.Of(name);
        return near is null ? nick : _shop.Resolve(nick, near);
    }

    /// <summary>What the client noted among a message's lines.</summary>
    private struct BodyNotices
    {
        public bool HasAny;

        /// <summary>A remark of a card of goods.</summary>
        public bool HasPrice;

        /// <summary>A rule of dashes behind all else.</summary>
        public bool EndsChat;
    }
}
