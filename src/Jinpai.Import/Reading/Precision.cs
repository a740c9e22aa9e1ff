using System.Diagnostics.CodeAnalysis;
using Jinpai.Core;
using Jinpai.Core.Issues;

namespace Jinpai.Import.Reading;

/// <summary>How exactly the times of one file are written: told once for the file.</summary>
internal sealed class Precision
{
    public static readonly IssueKind WithoutSeconds = new(
        "times_without_seconds",
        Severity.Warning,
        zh: new("时间没有秒", "带秒的时间，如 2026-10-01 09:30:15", "共 {0} 处。订单的时间按那一分钟的最后一秒计，聊天的时间按那一分钟的开头计，因此回复后同一分钟内的成交归该客服；要精确到秒，请从平台重新导出，导入前不要用 Excel 保存"),
        en: new("Times without seconds", "Times with seconds, such as 2026-10-01 09:30:15", "{0} of them. Times of orders are taken as the last second of their minute, times of chats as its beginning, so that a sale in the minute of the reply belongs to that agent; to have the seconds, export again and do not save from Excel before importing"));

    public static readonly IssueKind OnWholeMinutes = new(
        "times_on_whole_minutes",
        Severity.Warning,
        zh: new("所有时间的秒都是 00", "带秒的时间，如 2026-10-01 09:30:15", "共 {0} 处，已按所写的时间导入。如果秒是被 Excel 去掉的，回复后同一分钟内的成交可能归不到该客服，响应时长也不准：请从平台重新导出，导入前不要用 Excel 保存"),
        en: new("All times end in second 00", "Times with seconds, such as 2026-10-01 09:30:15", "{0} of them, taken as they stand. If a spreadsheet dropped the seconds, sales in the minute of a reply may not be that agent's and waits are not exact: export again and do not save from Excel before importing"));

    /// <summary>As many times are on whole minutes by chance once in 60 to this power.</summary>
    private const int LeastToTell = 6;

    /// <summary>Times typed by hand are of minutes too: so many nobody types.</summary>
    private const int TooManyToType = 20;

    private const long Minute = 60_000;
    private long _count;
    private long _minuteCount;
    private Instant _last;
    private long _distinctCount;
    private long _wholeCount;
    private string _example = "";
    private long _line;
    private string _firstExample = "";
    private long _firstLine;

    /// <summary>All times are known to stand on whole minutes, though they are written with seconds: what a spreadsheet leaves of times that it read without.</summary>
    public bool IsOfMinutes { get; init; }

    /// <summary>Whether the times seen so far all stand on whole minutes, and are so many that it is no chance.</summary>
    public bool IsOnWholeMinutes => _distinctCount >= LeastToTell && _wholeCount == _distinctCount;

    public static Instant EndOfMinute(Instant begin) => begin + TimeSpan.FromSeconds(59);

    /// <summary>Notes a time that is written with its second. False: it was not noted, for more is asked of it.</summary>
    public bool TryNoteSecond(Instant at)
    {
        if (_count == 0 || IsOfMinutes)
        {
            return false;
        }

        _count++;
        NoteDistinct(at, at.UnixMilliseconds % Minute == 0);
        return true;
    }

    /// <summary>Notes a time.</summary>
    /// <returns>Whether only its minute is known.</returns>
    public bool Note(ReadOnlySpan<char> written, Instant at, long line)
    {
        if (_count++ == 0)
        {
            (_firstExample, _firstLine) = (FoundText.Of(written.ToString()), line);
        }

        var isWhole = at.UnixMilliseconds % Minute == 0;
        var isMinute = isWhole && (IsOfMinutes || TimeText.LacksSeconds(written));
        NoteDistinct(at, isWhole);
        if (isMinute && _minuteCount++ == 0)
        {
            (_example, _line) = (FoundText.Of(written.ToString()), line);
        }

        return isMinute;
    }

    private void NoteDistinct(Instant at, bool isWhole)
    {
        if (at != _last)
        {
            // Lines of one order, and messages of one minute, tell nothing anew.
            _distinctCount++;
            _wholeCount += isWhole ? 1 : 0;
            _last = at;
        }
    }

    /// <summary>Whether a time is before another one; of the same minute none is, where only minutes are known.</summary>
    public bool IsBefore([NotNullWhen(true)] Instant? at, [NotNullWhen(true)] Instant? other) =>
        at < other && (_minuteCount == 0 || at.Value.UnixMilliseconds / Minute != other.Value.UnixMilliseconds / Minute);

    /// <summary>Says once for the file what its times lack.</summary>
    public void Report(ReadingContext context)
    {
        if (_minuteCount == 0 && IsOnWholeMinutes && _distinctCount >= TooManyToType)
        {
            context.Report(OnWholeMinutes, _firstLine, null, _firstExample, _count);
        }

        if (_minuteCount > 0)
        {
            context.Report(WithoutSeconds, _line, null, _example, _minuteCount);
        }
    }
}
