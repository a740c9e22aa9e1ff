using Jinpai.Core.Events;
using Jinpai.Import.Reading;

namespace Jinpai.Import.Chats;

/// <summary>Tells from a message's text what kind of message it is and which product or order it is a card of.</summary>
internal readonly ref struct ChatBody
{
    private const int FewestOrderDigits = 10;
    private const int MostOrderDigits = 25;

    public MessageKind Kind { get; private init; }
    public ReadOnlySpan<char> ProductId { get; private init; }
    public ReadOnlySpan<char> OrderId { get; private init; }

    /// <summary>Links name more than one product: a message can hold one.</summary>
    public bool HasSeveralProducts { get; private init; }

    /// <param name="content">The text.</param>
    /// <param name="isCard">The client's remarks around it show that it is a card of goods.</param>
    /// <param name="dialect">The client.</param>
    public static ChatBody Of(ReadOnlySpan<char> content, bool isCard, ChatDialect dialect)
    {
        var text = CellText.Trim(content);
        if (ChatDialect.IsOneOf(text, dialect.ImageWords) || IsImageLink(text, dialect))
        {
            return new ChatBody { Kind = MessageKind.Image };
        }

        if (ChatDialect.IsOneOf(text, dialect.EmojiWords) || IsEmoji(text, dialect))
        {
            return new ChatBody { Kind = MessageKind.Emoji };
        }

        if (TryOrder(text, dialect, out var order))
        {
            return new ChatBody { Kind = MessageKind.Order, OrderId = order };
        }

        var product = dialect.Products.Find(text, out var isAlone, out var count);
        return new ChatBody { Kind = !product.IsEmpty && (isAlone || isCard) ? MessageKind.Goods : MessageKind.Text, ProductId = product, HasSeveralProducts = count > 1 };
    }

    /// <summary>An order card: <c>订单编号：123</c> alone or above its details.</summary>
    private static bool TryOrder(ReadOnlySpan<char> text, ChatDialect dialect, out ReadOnlySpan<char> order)
    {
        order = default;
        ReadOnlySpan<char> rest = [];
        foreach (var word in dialect.OrderWords)
        {
            if (text.StartsWith(word))
            {
                rest = CellText.Trim(text[word.Length..]);
                break;
            }
        }

        if (rest.IsEmpty || rest[0] is not (':' or '：'))
        {
            return false;
        }

        rest = rest[1..].TrimStart();
        var end = rest.IndexOfAnyExceptInRange('0', '9');
        var digits = end < 0 ? rest : rest[..end];
        var after = end < 0 ? [] : rest[end..];
        if (digits.Length is < FewestOrderDigits or > MostOrderDigits || (!after.IsEmpty && after.TrimStart(" \t\u3000") is not ['\n', ..]))
        {
            return false;
        }

        order = digits;
        return true;
    }

    private static bool IsImageLink(ReadOnlySpan<char> text, ChatDialect dialect) =>
        !text.ContainsAny(' ', '\n') && (text.StartsWith("https://") || text.StartsWith("http://")) && IsOnOneOf(text, dialect.ImageHosts)
        && (HasEnding(text, ".jpg") || HasEnding(text, ".jpeg") || HasEnding(text, ".png") || HasEnding(text, ".gif") || HasEnding(text, ".webp"));

    private static bool IsOnOneOf(ReadOnlySpan<char> text, IReadOnlyList<string> hosts)
    {
        foreach (var host in hosts)
        {
            if (text.Contains(host, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasEnding(ReadOnlySpan<char> text, string ending) => text.EndsWith(ending, StringComparison.OrdinalIgnoreCase);

    /// <summary>The client's codes for faces and nothing else: <c>/:026</c>, <c>/:^_^</c>, several of them.</summary>
    private static bool IsEmoji(ReadOnlySpan<char> text, ChatDialect dialect) =>
        dialect.EmojiCode.Length > 0 && text.Length is >= 3 and <= 60 && text.StartsWith(dialect.EmojiCode) && !text.ContainsAnyExceptInRange('!', '~');
}
