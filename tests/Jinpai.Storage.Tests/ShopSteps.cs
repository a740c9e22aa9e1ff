using System.Security.Cryptography;
using System.Text;
using Jinpai.Core;
using Jinpai.Core.Records;
using Jinpai.Import.Reading;
using Jinpai.Replay.Rules;
using Jinpai.Storage.Imports;

namespace Jinpai.Storage.Tests;

/// <summary>What tests do with a shop, in a word each.</summary>
public static class ShopSteps
{
    public static readonly Instant Now = Instant.FromDateTimeOffset(new DateTimeOffset(2026, 12, 31, 0, 0, 0, TimeSpan.Zero));

    /// <summary>Imports one file and returns the number of the import.</summary>
    public static long Import(this IShopStore shop, string name, Action<IRecordSink> rows, RuleBook? rules = null)
    {
        using var session = shop.BeginImport(rules ?? RuleBook.Default, Now);
        session.File(name, rows);
        return session.ImportId;
    }

    public static FileReport File(this ImportSession session, string name, Action<IRecordSink> rows)
    {
        using var file = session.Begin(new ImportedFile(name, HashOf(name), "test", "utf-8", 1));
        rows(file);
        return file.Commit(0, 0);
    }

    public static string HashOf(string name) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name)));

    public static Action<IRecordSink> Rows(IEnumerable<TestMessage> messages) => sink =>
    {
        long line = 1;
        foreach (var message in messages)
        {
            message.AddTo(sink, ++line);
        }
    };

    public static Action<IRecordSink> Rows(IEnumerable<OrderSnapshot> orders) => sink =>
    {
        foreach (var order in orders)
        {
            sink.Add(order);
        }
    };

    public static Action<IRecordSink> Rows(IEnumerable<RefundRecord> refunds) => sink =>
    {
        foreach (var refund in refunds)
        {
            sink.Add(refund);
        }
    };

    public static Action<IRecordSink> Rows(IEnumerable<AgentRecord> agents) => sink =>
    {
        foreach (var agent in agents)
        {
            sink.Add(agent);
        }
    };

    /// <summary>All that a random shop has, kind by kind.</summary>
    public static void ImportAll(this IShopStore shop, RandomShop data)
    {
        shop.Import("agents", Rows(data.Agents));
        shop.Import("messages", Rows(data.Messages));
        shop.Import("orders", Rows(data.OrdersUpTo(data.Days)));
        shop.Import("refunds", Rows(data.Refunds.Select(refund => refund.Refund)));
    }

    /// <summary>What comes in on one of its days.</summary>
    public static void ImportDay(this IShopStore shop, RandomShop data, int day)
    {
        shop.Import($"messages {day}", Rows(data.MessagesOf(day)));
        shop.Import($"orders {day}", Rows(data.Snapshots.Where(snapshot => snapshot.Day == day).Select(snapshot => snapshot.Order)));
        shop.Import($"refunds {day}", Rows(data.Refunds.Where(refund => refund.Day == day).Select(refund => refund.Refund)));
    }

    /// <summary>A small order, paid in whole or not.</summary>
    public static OrderSnapshot SmallOrder(long paid) => new()
    {
        Id = new OrderId("1"),
        Buyer = new BuyerKey("买家"),
        CreatedAt = Now - TimeSpan.FromDays(60),
        PaidAt = Now - TimeSpan.FromDays(60),
        Lines = [new OrderLine("1", "600", "裙子", 1, new Money(paid), new Money(paid), Money.Zero, Money.Zero)],
        Line = 2,
    };

    public static IReadOnlyDictionary<string, string> Hashes(this IShopStore shop)
    {
        using var reader = shop.Read();
        return reader.DerivedHashes();
    }

    /// <summary>Every derived table, hashed after a replay.</summary>
    public static IReadOnlyDictionary<string, string> ReplayedHashes(this IShopStore shop, RuleBook? rules = null)
    {
        shop.Replay(rules ?? RuleBook.Default);
        return shop.Hashes();
    }

    public static void AssertEqual(IReadOnlyDictionary<string, string> expected, IReadOnlyDictionary<string, string> actual, string seed = "")
    {
        var differing = expected.Keys.Where(table => expected[table] != actual[table]).ToList();
        Assert.True(differing.Count == 0, $"{seed} differ: {string.Join(", ", differing)}");
    }
}
