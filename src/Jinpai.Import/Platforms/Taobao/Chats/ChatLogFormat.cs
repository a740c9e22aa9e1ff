using Jinpai.Import.Formats;
using Jinpai.Import.Reading;

namespace Jinpai.Import.Platforms.Taobao.Chats;

/// <summary>Chat logs and chat partners of the open platform, as the shop's own tools save them (spec 5.3).</summary>
internal sealed class ChatLogFormat() : FileFormat(new FormatInfo("taobao.chatlogs", FormatContent.Messages, FormatInfo.MessageOrder))
{
    private static readonly string[] Messages = ["direction", "time"];
    private static readonly string[] Partners = ["chatpeers"];
    private static readonly string[] Empty = ["msgs", "count"];
    private static readonly string[] Known = ["direction", "time", "content", "msgs", "msg", "from_id", "to_id", "chatpeers", "chatpeer", "count", "ret"];

    internal override FormatMatch Match(FilePreview preview)
    {
        var names = JsonNames.Of(preview);
        var matches = new[] { Messages, Partners, Empty }.Select(needed => JsonNames.Match(names, needed, Known)).ToList();
        return matches.Find(m => m.IsComplete) ?? matches[0];
    }

    internal override FileResult? Read(ReadingContext context, FilePreview preview)
    {
        new ChatLogReader(context).Read();
        return null;
    }
}
