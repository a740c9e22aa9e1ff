using System.Globalization;
using System.Text;
using Jinpai.Core;
using Jinpai.Import.Reading;
using Jinpai.Import.Text;

namespace Jinpai.Import.Chats;

/// <summary>Splits a chat text into messages. A line that ends in a time may be a head or a text: it is a head if its nick is known, else if its time fits between its neighbours.</summary>
internal sealed class ChatTextReader
{
    private const int LongestBody = 1 << 20;
    private static readonly string[] TextEndings = ["时间", "日期", "于", "到", "至", "在", "为", "是", "约", "从", "前", "后", "计", "（", "("];
    private readonly ReadingContext _context;
    private readonly ChatDialect _dialect;
    private readonly NickTable _nicks;
    private readonly ChatSurvey _survey;
    private readonly ChatShop _shop;
    private readonly MessageWeaver _weaver;

    /// <summary>An account of the shop writes under heads that name only it: then buyers may too, whatever other heads the file has.</summary>
    private readonly bool _isMixed;
    private OpenMessage _message = new();
    private OpenMessage _doubtful = new();
    private string _doubtfulHead = "";
    private string _loose = "";
    private long _looseLine;
    private char[] _chars = new char[4096];

    /// <exception cref="FileRefusedException">It cannot be told who the shop is.</exception>
    public ChatTextReader(ReadingContext context, ChatDialect dialect)
    {
        _context = context;
        _dialect = dialect;
        _nicks = new NickTable(dialect);
        _survey = ChatSurvey.Of(context, dialect, _nicks);
        _shop = _survey.ArrowCount + _survey.PlainCount > 0 ? ChatShop.Of(context, dialect, _survey) : throw context.Refuse(ChatIssues.NoMessages, null, null, "");
        _isMixed = _survey.Speakers.Any(_shop.IsAccount);
        _weaver = new MessageWeaver(context, dialect, _shop, _nicks);
    }

    public void Read()
    {
        using var lines = new LineReader(_context);
        while (lines.TryRead(out var bytes))
        {
            if ((lines.Number & 0xFFFF) == 0)
            {
                _context.ThrowIfCancelled();
            }

            if (_chars.Length < bytes.Length)
            {
                _chars = new char[bytes.Length * 2];
            }

            var line = _chars.AsSpan(0, Encoding.UTF8.GetChars(bytes, _chars));
            if (!TryTakeHead(line, lines.Number))
            {
                TakeText(line, lines.Number);
            }
        }

        SettleDoubt(null);
        Finish();
        _weaver.End();
        if (_context.RowCount == 0)
        {
            _context.Report(FileIssues.FileWithoutRows, null, null, "");
        }
    }

    private OpenMessage Top => _doubtful.IsOpen ? _doubtful : _message;

    private void TakeText(ReadOnlySpan<char> line, long number)
    {
        if (!_message.IsOpen && !_doubtful.IsOpen)
        {
            TakeLoose(line, number);
            return;
        }

        if (Top.Length + line.Length > LongestBody)
        {
            throw _context.Refuse(FileIssues.RowTooLong, number, null, "", LongestBody.ToString(CultureInfo.InvariantCulture));
        }

        Top.AddLine(line);
    }

    /// <summary>Before the first head: a nick above its time is kept, titles and remarks mean nothing, anything else may be a message that lost its head.</summary>
    private void TakeLoose(ReadOnlySpan<char> line, long number)
    {
        if (_loose.Length > 0)
        {
            ReportLoose();
        }

        if (!line.IsWhiteSpace() && NoticeLine.Of(line, _dialect).Kind == NoticeLineKind.None)
        {
            _loose = line.ToString();
            _looseLine = number;
        }
    }

    private void ReportLoose()
    {
        if (_loose.Length > 0)
        {
            _context.Report(ChatIssues.LineWithoutHead, _looseLine, null, "");
            _loose = "";
        }
    }

    private bool TryTakeHead(ReadOnlySpan<char> line, long number)
    {
        if (!HeadLine.TryParse(line, out var head))
        {
            return false;
        }

        var nickLine = -1;
        var from = head.Form == HeadForm.TimeOnly ? NickAbove(out nickLine) : _nicks.Of(head.From);
        if (from is null)
        {
            return false;
        }

        var isCertain = head.Form is HeadForm.Arrow or HeadForm.Bracketed || IsCertain(from);
        var fault = ChatTime.FaultOf(_context, _context.Times, head.Time, out var at);
        if (!isCertain && (fault is not null || IsTextLike(from)))
        {
            return false;
        }

        if (!isCertain && _survey.ArrowCount > 0 && !_isMixed)
        {
            _context.Report(ChatIssues.HeadDoubtful, number, null, head.Time.ToString());
            return false;
        }

        RemoveNickAbove(nickLine, head.Form == HeadForm.TimeOnly);
        SettleDoubt(at);
        if (isCertain || !_message.IsOpen)
        {
            Finish();
        }

        var target = isCertain || !_message.IsOpen ? _message : _doubtful;
        target.Begin(from, head.To.IsEmpty ? "" : _nicks.Of(head.To), at, number, fault, fault is null ? "" : head.Time.ToString());
        if (ReferenceEquals(target, _doubtful) && head.Form != HeadForm.TimeOnly)
        {
            _doubtfulHead = line.ToString();
        }
        else if (ReferenceEquals(target, _doubtful))
        {
            _doubtfulHead = from + "\n" + head.Time.ToString();
        }

        if (!head.Text.IsEmpty)
        {
            target.AddLine(head.Text);
        }

        return true;
    }

    /// <summary>The nick on the line above a time: the last line of what is open, or of what stands before the first head.</summary>
    private string? NickAbove(out int index)
    {
        index = -1;
        if (!Top.IsOpen)
        {
            var above = CellText.Trim(_loose);
            return HeadLine.IsNick(above) ? _nicks.Of(above) : null;
        }

        index = Top.LastFilledLine();
        if (index < 0 || index != Top.LineCount - 1)
        {
            return null;
        }

        var nick = CellText.Trim(Top.LineAt(index));
        return HeadLine.IsNick(nick) ? _nicks.Of(nick) : null;
    }

    private void RemoveNickAbove(int index, bool isAbove)
    {
        if (!Top.IsOpen)
        {
            _loose = isAbove ? "" : _loose;
            ReportLoose();
        }
        else if (index >= 0)
        {
            Top.RemoveLinesFrom(index);
        }
    }

    private bool IsCertain(string nick) =>
        _shop.IsAccount(nick) || _dialect.IsSystem(nick)
        || (!IsTextLike(nick) && (_survey.CountOf(nick) > 1 || nick.Contains('*', StringComparison.Ordinal) || _dialect.IsGivenNick(nick)));

    private static bool IsTextLike(string nick)
    {
        foreach (var ending in TextEndings)
        {
            if (nick.EndsWith(ending, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Decides about the head that may be a text, by the times around it.</summary>
    /// <param name="next">The time of the head behind it; null at the end of the file.</param>
    private void SettleDoubt(Instant? next)
    {
        if (!_doubtful.IsOpen)
        {
            return;
        }

        var (before, at) = (_message.At, _doubtful.At);
        var fits = next is null ? at >= before : next < before || (at >= before && at <= next);
        if (fits)
        {
            Finish();
            (_message, _doubtful) = (_doubtful, _message);
            return;
        }

        _context.Report(ChatIssues.HeadDoubtful, _doubtful.Line, null, "");
        foreach (var line in _doubtfulHead.AsSpan().EnumerateLines())
        {
            _message.AddLine(line);
        }

        for (var i = 0; i < _doubtful.LineCount; i++)
        {
            _message.AddLine(_doubtful.LineAt(i));
        }

        _doubtful.Close();
    }

    private void Finish()
    {
        if (_message.IsOpen)
        {
            _weaver.Take(_message);
            _message.Close();
        }
        else
        {
            ReportLoose();
        }
    }
}
