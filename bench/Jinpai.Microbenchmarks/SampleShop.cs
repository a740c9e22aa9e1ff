using System.Globalization;
using Jinpai.Core;
using Jinpai.Core.Events;
using Jinpai.Core.Records;
using Jinpai.Import.Reading;
using Jinpai.Replay.Rules;
using Jinpai.Storage;
using Jinpai.Storage.Imports;

namespace Jinpai.Microbenchmarks;

/// <summary>A week of a small shop: twenty accounts, four thousand buyers who come back, chats of a dozen messages with ids, an order in every third chat. The same each time.</summary>
internal static class SampleShop
{
    public const string Code = "sample";
    private const int Days = 7;
    private const int ChatsOfDay = 2000;
    private const int Buyers = 4000;
    private const int Accounts = 20;
    private static readonly Instant Begin = Instant.FromDateTimeOffset(new DateTimeOffset(2026, 10, 1, 9, 0, 0, TimeSpan.FromHours(8)));
    private static readonly string[] Texts = ["在吗", "这款还有货吗", "亲，有的哦", "什么时候发货", "今天下单今天发", "可以便宜一点吗", "已经是活动价了呢", "好的，那我拍了", "收到，马上为您安排"];

    /// <summary>Imports the shop into a folder.</summary>
    public static void Make(string folder)
    {
        var installation = StorageEngines.Open(folder);
        installation.AddShop(new ShopInfo(Code, Code, "Asia/Shanghai", TimeOnly.MinValue, "taobao"));
        var shop = installation.OpenShop(Code);
        using var session = shop.BeginImport(RuleBook.Default, Begin + TimeSpan.FromDays(30));
        for (var day = 0; day < Days; day++)
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"day {day}");
            using var file = session.Begin(new ImportedFile(name, name, "sample", "utf-8", 1));
            Write(file, day);
            file.Commit(0, 0);
        }
    }

    private static void Write(IRecordSink sink, int day)
    {
        long line = 1;
        for (var chat = 0; chat < ChatsOfDay; chat++)
        {
            // Numbers that are all over the place and yet the same each time.
            var number = (long)((day * ChatsOfDay) + chat);
            var (buyer, account) = ($"tb_{number * 7919 % Buyers:x}", $"旗舰店:客服{number * 31 % Accounts:00}");
            var at = Begin + TimeSpan.FromDays(day) + TimeSpan.FromSeconds(number * 37 % 36_000);
            for (var index = 0; index < 12; index++)
            {
                at += TimeSpan.FromSeconds(5 + ((number + index) * 13 % 50));
                sink.Add(new MessageRow
                {
                    Account = account,
                    Buyer = buyer,
                    SentAt = at,
                    Direction = index % 2 == 0 ? MessageDirection.Buyer : MessageDirection.Agent,
                    MessageId = ((number + 1_000_000) * 100 + index).ToString(CultureInfo.InvariantCulture),
                    Content = Texts[(number + index) % Texts.Length],
                    IsContentKnown = true,
                    Line = ++line,
                });
            }

            if (number % 3 == 0)
            {
                sink.Add(Order(number, buyer, at));
            }
        }
    }

    private static OrderSnapshot Order(long number, string buyer, Instant at) => new()
    {
        Id = new OrderId((3_000_000_000_000 + number).ToString(CultureInfo.InvariantCulture)),
        Buyer = new BuyerKey(buyer),
        CreatedAt = at + TimeSpan.FromMinutes(3),
        PaidAt = number % 6 == 0 ? at + TimeSpan.FromMinutes(9) : null,
        Lines = [new OrderLine("1", "600", "茶", 1, new Money(12_900), new Money(12_900), Money.Zero, Money.Zero)],
        Line = 2,
    };
}
