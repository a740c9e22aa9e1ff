using Jinpai.Core;
using Jinpai.Core.Issues;
using Jinpai.Import.Reading;

namespace Jinpai.Import.Chats;

/// <summary>Times of messages: to the second, for exports of one chat do not agree on more.</summary>
internal static class ChatTime
{
    /// <summary>What is wrong with a time, or null.</summary>
    public static IssueKind? FaultOf(ReadingContext context, TimeText times, ReadOnlySpan<char> text, out Instant at)
    {
        var fault = times.FaultOf(CellText.Clean(text), context.Latest, out at);
        at = new Instant(at.UnixMilliseconds - (at.UnixMilliseconds % 1000));
        return fault;
    }
}
