using Jinpai.Core.Events;
using Jinpai.Core.Issues;
using Jinpai.Import.Formats;
using Jinpai.Import.Text;

namespace Jinpai.Import.Platforms.Taobao.Chats;

/// <summary>Makes messages of a head and its lines: the text, the transfers and recalls below it, and between whom.</summary>
internal sealed class MessageWeaver
{
    private readonly ReadingContext _context;
    private readonly ChatShop _shop;
    private readonly NickTable _nicks;
    private readonly ChatWriter _writer;
    private readonly ChatThread _thread;
    private readonly Dictionary<(string, string), string> _colleagues = [];
    private char[] _text = new char[4096];

    /// <param name="context">The file.</param>
    /// <param name="shop">Who is of the shop.</param>
    /// <param name="nicks">Names seen so far.</param>
    /// <param name="buyer">The buyer of all that comes, where the export names it; null: the heads and, if need be, the file's name tell.</param>
    public MessageWeaver(ReadingContext context, ChatShop shop, NickTable nicks, string? buyer = null)
    {
        _context = context;
        _shop = shop;
        _nicks = nicks;
        _writer = new ChatWriter(context);
        var named = buyer is null ? ChatFileName.BuyerOf(context.File.Name, nicks) : null;
        _thread = new ChatThread(context, _writer, shop.OnlyAccount, buyer, named is null || shop.IsAccount(named) ? null : named);
    }

    public static bool IsSystem(string nick) => nick is "系统消息" or "系统提示" or "系统";

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
        else if (message.IsTextUnknown)
        {
            Say(sides, new Saying { At = message.At, Line = message.Line, IsContentUnknown = true });
        }
        else if (!notices.HasAny)
        {
            // The client sends nothing that is empty: what stood there is an image or the like, which is not copied.
            _context.Report(Severity.Information, ChatIssues.BodyMissing, message.Line, null, "");
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
            if (message.Class == MessageClass.System || IsSystem(message.From))
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
            var account = Colleague(message);
            return new ChatSides(account, account == message.From ? message.To : message.From, account == message.From, false, false);
        }

        return isFromAccount ? new ChatSides(message.From, message.To, true, false, false)
            : isToAccount ? new ChatSides(message.To, message.From, false, false, false)
            : null;
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
            _context.Report(Severity.Information, ChatIssues.BetweenAccounts, message.Line, null, $"{message.From} --> {message.To}", asked);
        }

        return asked;
    }

    private Saying TextOf(OpenMessage message, ChatSides sides, ReadOnlySpan<char> content, bool hasPrice)
    {
        var body = ChatBody.Of(content, hasPrice);
        if (body.HasSeveralProducts)
        {
            _context.Report(Severity.Information, ChatIssues.ProductsSeveral, message.Line, null, body.ProductId.ToString());
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
            _context.Report(Severity.Warning, ChatIssues.LineWithoutHead, saying.Line, null, "");
        }
    }

    /// <summary>The lines that somebody wrote. A state (已读) and a rule of dashes count as such only behind the last of them.</summary>
    private ReadOnlySpan<char> Content(OpenMessage message, bool isAgent, out BodyNotices notices)
    {
        notices = default;
        var length = 0;
        var (end, states) = (0, 0);
        for (var i = 0; i < message.LineCount; i++)
        {
            var line = message.LineAt(i);
            var kind = NoticeLine.Of(line).Kind;
            if (kind is NoticeKind.Remark or NoticeKind.Transfer or NoticeKind.Recall)
            {
                notices.HasAny = true;
                notices.HasPrice |= kind == NoticeKind.Remark;
                continue;
            }

            notices.EndsChat = kind == NoticeKind.Separator || (notices.EndsChat && line.IsWhiteSpace());
            states += kind == NoticeKind.Status ? 1 : 0;
            Append(length == 0 ? "" : "\n", ref length);
            Append(line, ref length);
            end = kind is NoticeKind.Status or NoticeKind.Separator || line.IsWhiteSpace() ? end : length;
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
        for (var i = 0; i < message.LineCount; i++)
        {
            var notice = NoticeLine.Of(message.LineAt(i));
            if (notice.Kind is not (NoticeKind.Transfer or NoticeKind.Recall))
            {
                continue;
            }

            var line = message.Line + (isUnderText ? i + 1 : 0);
            if (isUnderText)
            {
                _context.Report(Severity.Information, ChatIssues.LineWithoutTime, line, null, "");
            }

            if (notice.Kind == NoticeKind.Transfer)
            {
                Transfer(notice, message, sides, line);
            }
            else
            {
                Recall(notice, message, sides, line);
            }
        }
    }

    private void Transfer(NoticeLine notice, OpenMessage message, ChatSides sides, long line)
    {
        var near = sides.Account ?? _thread.Account ?? _shop.OnlyAccount ?? _shop.Name;
        var by = Account(notice.By, near);
        var to = notice.To.IsEmpty ? "" : Account(notice.To, near ?? by);
        if (to.Length == 0)
        {
            _context.Report(Severity.Information, Import.Issues.IssueCodes.TransferWithoutTarget, line, null, "");
        }

        _thread.HandOver(by, to.Length == 0 ? null : to);
        Say(sides with { Account = by, IsAgent = true, IsSystem = false }, new Saying { At = message.At, Line = line, Kind = MessageKind.Transfer, Content = notice.By.IsEmpty ? "" : $"{by} 转交给 {to}", ToAccount = to });
    }

    private void Recall(NoticeLine notice, OpenMessage message, ChatSides sides, long line)
    {
        var by = notice.By.IsEmpty || notice.By is "你" or "您" ? "" : _nicks.Of(notice.By);
        var isAgent = by switch
        {
            "对方" => false,
            "" => notice.By.IsEmpty ? sides.IsAgent : true,
            _ when by == sides.Buyer || by == _thread.Buyer => false,
            _ => _shop.IsAccount(by) || sides.IsAgent,
        };
        var account = _shop.IsAccount(by) ? by : sides.Account ?? _thread.Account ?? _shop.OnlyAccount;
        var said = new Saying { At = message.At, Line = line, Kind = MessageKind.Recall, Content = "撤回了一条消息" };
        var buyer = sides.Buyer ?? _thread.Buyer;
        if (account is not null && buyer is not null)
        {
            _writer.Write(account, buyer, isAgent, said);
        }
        else
        {
            Say(sides with { IsAgent = sides.IsAgent, IsSystem = false }, said);
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
