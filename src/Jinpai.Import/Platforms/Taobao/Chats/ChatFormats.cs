using Jinpai.Import.Chats;
using Jinpai.Import.Formats;

namespace Jinpai.Import.Platforms.Taobao.Chats;

/// <summary>Chats of Taobao and Tmall in all their exports.</summary>
internal static class ChatFormats
{
    public static IReadOnlyList<FileFormat> All { get; } = [new ChatTextFormat(TaobaoDialect.Value), new WebSheetFormat(), new WebJsonFormat(), new ChatLogFormat()];
}
