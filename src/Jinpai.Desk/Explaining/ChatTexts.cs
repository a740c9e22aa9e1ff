using Jinpai.Core.Events;
using Jinpai.Desk.Texts;
using Jinpai.Storage.Reading;

namespace Jinpai.Desk.Explaining;

/// <summary>What a line of a chat says, or why it says nothing: never an empty line where there was a text.</summary>
public static class ChatTexts
{
    public static string Of(ChatLine line, Words words) => line.Message.Content
        ?? (line.IsTextGone ? words["explain.textgone"] : line.Message.Kind == MessageKind.Text ? words["explain.notext"] : "");
}
