using Jinpai.Core;

namespace Jinpai.Import.Platforms.Taobao.Chats;

/// <summary>An object of a chat log while it is read: what it says of the sides, and whether it is a message.</summary>
internal sealed class LogFrame
{
    public string From { get; set; } = "";
    public string To { get; set; } = "";
    public string? Direction { get; set; }
    public string? Time { get; set; }
    public string? Content { get; set; }
    public string? Count { get; set; }
    public string? Result { get; set; }
    public bool HasDate { get; set; }
    public long Line { get; init; }

    /// <summary>Messages in it and in what it holds.</summary>
    public long MessageCount { get; set; }

    /// <summary>Partners in it without messages.</summary>
    public long PeerCount { get; set; }

    /// <summary>Messages whose sides no object so far has named.</summary>
    public List<LogFrame> Waiting { get; } = [];

    /// <summary>When, once read.</summary>
    public Instant At { get; set; }
    public bool IsMessage => Direction is not null || (Time is not null && Content is not null);
}
