using System.Globalization;
using System.Text.Json;
using Jinpai.Core.Events;
using Jinpai.Import.Chats;
using Jinpai.Import.Json;
using Jinpai.Import.Reading;
using static System.Text.Json.JsonTokenType;

namespace Jinpai.Import.Platforms.Taobao.Chats;

/// <summary>
/// Reads chat logs: <c>{from_id, to_id, …{msgs:{msg:[{direction,time,content}]}}}</c>. The answer of the platform does not name the sides, so they stand
/// around it; whatever the wrapping, a message has the nearest sides. Lists of one may come as the one.
/// </summary>
internal sealed class ChatLogReader
{
    private const int MostWaiting = 100_000;
    private readonly ReadingContext _context;
    private readonly ChatWriter _writer;
    private readonly NickTable _nicks = new(TaobaoDialect.Value);
    private readonly Stack<LogFrame> _frames = new();
    private readonly OpenMessage _message = new();
    private readonly HashSet<string> _swapped = new(StringComparer.Ordinal);

    /// <summary>The platform's clock, whatever the shop's zone.</summary>
    private readonly TimeText _times = TimeText.AtBeijing();
    private (string Account, string Buyer, MessageWeaver Weaver)? _current;
    private long _peers;

    public ChatLogReader(ReadingContext context)
    {
        _context = context;
        _writer = new ChatWriter(context, TaobaoDialect.Value);
    }

    public void Read()
    {
        _context.Report(TaobaoChatIssues.DirectionMapping, null, "direction", "", "from_id");
        using var tokens = new JsonTokens(_context);
        var name = "";
        _frames.Push(new LogFrame());
        while (tokens.Read())
        {
            switch (tokens.Type)
            {
                case StartObject:
                    _frames.Push(new LogFrame { Line = tokens.Line });
                    break;
                case EndObject:
                    End(_frames.Pop());
                    break;
                case PropertyName:
                    name = tokens.Text.ToString();
                    Name(name, tokens.Line);
                    break;
                case JsonTokenType.String or Number:
                    Value(_frames.Peek(), name, tokens.Text.ToString());
                    break;
            }
        }

        if (_frames.Peek().Waiting.Count > 0)
        {
            throw _context.Refuse(TaobaoChatIssues.PeersMissing, _frames.Peek().Waiting[0].Line, null, "");
        }

        Conclude();
    }

    private void Conclude()
    {
        if (_context.RowCount > 0)
        {
            return;
        }

        if (_peers > 0)
        {
            _context.Report(TaobaoChatIssues.PeersOnly, null, null, _peers.ToString(CultureInfo.InvariantCulture));
        }
        else
        {
            _context.Report(FileIssues.FileWithoutRows, null, null, "");
        }
    }

    private void Name(string name, long line)
    {
        if (name == "error_response")
        {
            _context.Report(TaobaoChatIssues.LogFailed, line, name, "");
        }
    }

    private static void Value(LogFrame frame, string name, string value)
    {
        switch (name)
        {
            case "from_id" or "fromId" or "chat_id" or "sub_id" or "service_staff_id":
                frame.From = value;
                break;
            case "to_id" or "toId" or "uid":
                frame.To = value;
                break;
            case "direction":
                frame.Direction = value;
                break;
            case "time":
                frame.Time = value;
                break;
            case "content":
                frame.Content = value;
                break;
            case "count":
                frame.Count = value;
                break;
            case "ret":
                frame.Result = value;
                break;
            case "date":
                frame.HasDate = true;
                break;
        }
    }

    private void End(LogFrame frame)
    {
        var parent = _frames.Peek();
        if (frame.IsMessage)
        {
            frame.MessageCount = 1;
            if (!TryTake(frame, frame))
            {
                Wait(parent, frame);
            }
        }
        else if (frame.To.Length > 0 && frame.HasDate && frame.MessageCount == 0)
        {
            frame.PeerCount = 1;
            _peers++;
        }

        foreach (var message in frame.Waiting)
        {
            if (!TryTake(message, frame))
            {
                Wait(parent, message);
            }
        }

        Check(frame);
        parent.MessageCount += frame.MessageCount;
        parent.PeerCount += frame.PeerCount;
    }

    private void Wait(LogFrame parent, LogFrame message)
    {
        if (parent.Waiting.Count >= MostWaiting)
        {
            throw _context.Refuse(TaobaoChatIssues.PeersMissing, message.Line, null, "");
        }

        parent.Waiting.Add(message);
    }

    private void Check(LogFrame frame)
    {
        if (frame.Result is { } result && result != "10000")
        {
            _context.Report(TaobaoChatIssues.LogFailed, frame.Line, "ret", FoundText.Of(result));
        }
        else if (frame.Count is { } count && frame.PeerCount == 0 && !frame.IsMessage && count != frame.MessageCount.ToString(CultureInfo.InvariantCulture))
        {
            _context.Report(TaobaoChatIssues.CountDiffers, frame.Line, "count", frame.MessageCount.ToString(CultureInfo.InvariantCulture), FoundText.Of(count));
        }
    }

    /// <summary>False: nobody has named the sides so far.</summary>
    private bool TryTake(LogFrame message, LogFrame around)
    {
        var (from, to) = (around.From, around.To);
        foreach (var frame in _frames)
        {
            from = from.Length == 0 ? frame.From : from;
            to = to.Length == 0 ? frame.To : to;
        }

        if (from.Length == 0 || to.Length == 0)
        {
            return false;
        }

        Take(message, _nicks.Of(from), _nicks.Of(to));
        return true;
    }

    private void Take(LogFrame message, string from, string to)
    {
        var isFirst = message.Direction is "0";
        if (!isFirst && message.Direction is not "1")
        {
            _writer.Hold(message.Direction is null ? CellIssues.CellEmpty : CellIssues.ChoiceUnknown, message.Line, "direction", FoundText.Of(message.Direction ?? ""), "0, 1");
            return;
        }

        if (string.IsNullOrWhiteSpace(message.Time))
        {
            _writer.Hold(CellIssues.CellEmpty, message.Line, "time", "");
            return;
        }

        if (ChatTime.FaultOf(_context, _times, message.Time, out var at) is { } fault)
        {
            _writer.Hold(fault, message.Line, "time", FoundText.Of(message.Time), _context.Now.ToString());
            return;
        }

        var isSwapped = IsSwapped(from, to, message.Line);
        var (account, buyer) = isSwapped ? (to, from) : (from, to);
        var isAgent = isFirst != isSwapped;
        if (message.Content is null)
        {
            _writer.WriteWithoutText(account, buyer, isAgent, at, message.Line);
            return;
        }

        _message.Begin(isAgent ? account : buyer, isAgent ? buyer : account, at, message.Line, null, "");
        _message.Describe(isAgent, MessageClass.Human);
        _message.AddText(message.Content);
        WeaverOf(account, buyer).Take(_message);
    }

    /// <summary>The platform asks from the account's side; a file that was asked the other way round is read so, and said so.</summary>
    private bool IsSwapped(string from, string to, long line)
    {
        var isTo = _context.Accounts.IsAccount(to) || NickTable.IsSubAccount(to);
        var isFrom = _context.Accounts.IsAccount(from) || NickTable.IsSubAccount(from);
        if (!isTo || isFrom)
        {
            return false;
        }

        if (_swapped.Count < MostWaiting && _swapped.Add(to))
        {
            _context.Report(TaobaoChatIssues.RolesSwapped, line, "from_id", "");
        }

        return true;
    }

    private MessageWeaver WeaverOf(string account, string buyer)
    {
        if (_current is { } current && current.Account == account && current.Buyer == buyer)
        {
            return current.Weaver;
        }

        var weaver = new MessageWeaver(_context, TaobaoDialect.Value, ChatShop.OfAccounts(_context.Accounts, [account]), _nicks, buyer);
        _current = (account, buyer, weaver);
        return weaver;
    }
}
