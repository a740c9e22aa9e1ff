using System.Globalization;

namespace Jinpai.Shops;

/// <summary>Collects the messages of the shop and gives them ids the way real exports do: digits, other ids, or none.</summary>
internal sealed class ChatBook(SplitMix random)
{
    private static readonly string[] Questions =
    [
        "在吗", "这个有货吗", "什么时候发货？", "尺码偏大还是偏小", "能便宜点吗，多买几件", "质量怎么样, 会起球吗", "有\"赠品\"吗", "160斤穿什么码", "发什么快递",
    ];

    private static readonly string[] Answers =
    [
        "亲，在的", "有货的哦，现在拍今天发", "建议您拍大一码", "这款是纯棉的呢", "满199减20，可以一起拍", "好的亲", "您稍等，我查一下", "发中通, 一般三天到",
    ];

    private readonly Dictionary<string, int> _nextIds = new(StringComparer.Ordinal);
    private readonly List<ShopMessage> _messages = [];

    /// <summary>Messages in the order of the file: by time, then as they were written down.</summary>
    public IReadOnlyList<ShopMessage> InFileOrder() => _messages.OrderBy(message => message.SentAt).ToList();

    public void Ask(string account, string buyer, DateTimeOffset at, string? content = null, string kind = "text", string orderId = "", string productId = "")
        => Add(account, buyer, at, "buyer", kind, "", content ?? random.Pick(Questions), productId, orderId, "");

    public ShopMessage Answer(string account, string buyer, DateTimeOffset at, string? content = null, string @class = "", string kind = "text", string orderId = "")
        => Add(account, buyer, at, "agent", kind, @class, content ?? random.Pick(Answers), "", orderId, "");

    public void Transfer(string account, string buyer, DateTimeOffset at, string toAccount)
        => Add(account, buyer, at, "agent", "transfer", "", $"转交给 {toAccount}", "", "", toAccount);

    /// <summary>A recall names its message by id; without one it recalls nothing.</summary>
    public void Recall(ShopMessage message, DateTimeOffset at)
        => _messages.Add(message with { SentAt = at, Kind = "recall", Content = "撤回了一条消息", OrderId = "", ProductId = "" });

    /// <summary>The same row once more: with an id a repeated export, without one a line said twice.</summary>
    public void Repeat(ShopMessage message) => _messages.Add(message);

    private ShopMessage Add(string account, string buyer, DateTimeOffset at, string direction, string kind, string @class, string content, string productId, string orderId, string toAccount)
    {
        var message = new ShopMessage(account, buyer, at, direction, NewId(account), kind, @class, content, productId, orderId, toAccount);
        _messages.Add(message);
        return message;
    }

    private string NewId(string account)
    {
        // Numbers grow past a change of length, so that "100" must come after "99".
        var number = _nextIds.TryGetValue(account, out var known) ? known : 93;
        _nextIds[account] = number + 1;
        return (account.Length + random.Below(10)) switch
        {
            < 7 => number.ToString(CultureInfo.InvariantCulture),
            < 10 => "",
            < 12 => "m-" + (9999 - number).ToString("x", CultureInfo.InvariantCulture),
            _ => number.ToString(CultureInfo.InvariantCulture),
        };
    }
}
