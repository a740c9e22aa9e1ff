using System.Text.Json;
using Jinpai.Core.Events;
using Jinpai.Import.Chats;
using Jinpai.Import.Formats;
using Jinpai.Import.Json;
using Jinpai.Import.Reading;
using static System.Text.Json.JsonTokenType;

namespace Jinpai.Import.Platforms.Taobao.Chats;

/// <summary>Chats saved from the web page as JSON, one object a buyer: <c>{user, chats:[{date,time,sender,text,imgUrl}]}</c> (spec 5.3).</summary>
internal sealed class WebJsonFormat() : FileFormat(new FormatInfo("taobao.chat_json", FormatContent.Messages, FormatInfo.MessageOrder))
{
    private static readonly string[] Needed = ["user", "chats"];
    private static readonly string[] Known = ["user", "chats", "date", "time", "sender", "text", "imgUrl"];

    internal override FormatMatch Match(FilePreview preview) => JsonNames.Match(JsonNames.Of(preview), Needed, Known);

    internal override FileResult? Read(ReadingContext context, FilePreview preview)
    {
        using var tokens = new JsonTokens(context);
        var reading = new Reading(context, tokens);
        while (tokens.Read())
        {
            if (tokens.Type == StartObject)
            {
                reading.ReadObject();
            }
        }

        if (context.RowCount == 0)
        {
            context.Report(FileIssues.FileWithoutRows, null, null, "");
        }

        return null;
    }

    /// <summary>Reads the objects of a file; at any depth, since tools wrap them.</summary>
    private sealed class Reading(ReadingContext context, JsonTokens tokens)
    {
        private readonly NickTable _nicks = new(TaobaoDialect.Value);

        /// <summary>An object has begun: one of a buyer, or a wrapper around such.</summary>
        public void ReadObject()
        {
            var chat = new WebChat(context, TaobaoDialect.Value, _nicks);
            var user = "";
            while (tokens.Read() && tokens.Type == PropertyName)
            {
                var name = tokens.Text.ToString();
                tokens.Read();
                if (name == "user" && tokens.Type is JsonTokenType.String or Number)
                {
                    user = tokens.Text.ToString();
                }
                else if (name == "chats" && tokens.Type is StartArray or StartObject)
                {
                    ReadChats(chat);
                }
                else
                {
                    ReadOther();
                }
            }

            if (chat.Count > 0)
            {
                chat.End(user);
            }
        }

        private void ReadOther()
        {
            if (tokens.Type == StartObject)
            {
                ReadObject();
            }
            else if (tokens.Type == StartArray)
            {
                while (tokens.Read() && tokens.Type != EndArray)
                {
                    ReadOther();
                }
            }
        }

        // A list of one may come as the one.
        private void ReadChats(WebChat chat)
        {
            if (tokens.Type == StartObject)
            {
                chat.Add(ReadLine());
                return;
            }

            while (tokens.Read() && tokens.Type != EndArray)
            {
                if (tokens.Type == StartObject)
                {
                    chat.Add(ReadLine());
                }
                else
                {
                    ReadOther();
                }
            }
        }

        private WebLine ReadLine()
        {
            var line = tokens.Line;
            var (date, time, sender, text, hasImage) = ("", "", "", "", false);
            while (tokens.Read() && tokens.Type == PropertyName)
            {
                var name = tokens.Text.ToString();
                tokens.Read();
                switch (name)
                {
                    case "date":
                        date = Value();
                        break;
                    case "time":
                        time = Value();
                        break;
                    case "sender":
                        sender = Value();
                        break;
                    case "text":
                        text = Value();
                        break;
                    case "imgUrl":
                        hasImage = HasValue();
                        break;
                    default:
                        ReadOther();
                        break;
                }
            }

            var when = date.Length == 0 || LooksWhole(time) ? time : $"{date} {time}";
            var fault = ChatTime.FaultOf(context, context.Times, when, out var at);
            var nick = _nicks.Of(sender);
            var missing = sender.Length == 0 ? "sender" : when.Length == 0 ? "time" : null;
            return new WebLine(
                nick, null, TaobaoDialect.Value.IsSystem(nick) ? MessageClass.System : MessageClass.Human, at, text.Length == 0 && hasImage ? "[图片]" : text, line,
                missing is null ? fault : CellIssues.CellEmpty, missing ?? "time", missing is null ? when : "")
            {
                IsAgent = TaobaoDialect.Value.IsSystem(nick) ? true : null,
            };
        }

        private static bool LooksWhole(string time) => time.AsSpan().IndexOfAny('-', '/', '年') > 0 || (time.Length >= 9 && !time.AsSpan().ContainsAnyExceptInRange('0', '9'));

        private string Value()
        {
            if (tokens.Type is StartObject or StartArray)
            {
                ReadOther();
                return "";
            }

            return CellText.Trim(tokens.Text).ToString();
        }

        /// <summary>A link, or a list of links.</summary>
        private bool HasValue()
        {
            if (tokens.Type is not (StartObject or StartArray))
            {
                return !tokens.Text.IsWhiteSpace();
            }

            var isArray = tokens.Type == StartArray;
            var depth = 1;
            var has = false;
            while (depth > 0 && tokens.Read())
            {
                depth += tokens.Type is StartObject or StartArray ? 1 : tokens.Type is EndObject or EndArray ? -1 : 0;
                has |= tokens.Type == JsonTokenType.String && !tokens.Text.IsWhiteSpace();
            }

            return has && isArray;
        }
    }
}
