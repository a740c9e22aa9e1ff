using System.Text;
using Jinpai.Core;
using Jinpai.Core.Records;
using Jinpai.Metrics.Daily;
using Jinpai.Replay;
using Jinpai.Replay.Facts;
using Jinpai.Replay.Inputs;
using Jinpai.Replay.Orders;
using Jinpai.Replay.Rules;
using Jinpai.Replay.Timelines;
using Jinpai.Storage.Codecs;
using Jinpai.Storage.Engines;
using Jinpai.Storage.Facts;
using Jinpai.Storage.Imports;
using Jinpai.Storage.Records;
using Jinpai.Storage.Refusals;
using Jinpai.Storage.Schema;
using Jinpai.Storage.Segments;
using Jinpai.Testing;
using static Jinpai.Storage.Tests.ShopSteps;

namespace Jinpai.Storage.Tests;

/// <summary>
/// Stored bytes that changed: a decoder gives a value that everything behind it can reckon with, or says that they are damaged. Any other exception would be told as a fault of ours,
/// and one of ours that were told as damage would send people to their backups.
/// </summary>
public abstract class DamageTests(IStorageEngine engine) : StorageSuite(engine)
{
    private const int ChangesOfEach = 400;
    private static readonly BusinessDay Day = RandomShop.First;
    private static readonly ByteWriter Writer = new();

    /// <summary>What is stored, and what is done with it.</summary>
    private static readonly IReadOnlyDictionary<string, (string Sql, Action<byte[]> Use)> Codecs = new Dictionary<string, (string, Action<byte[]>)>(StringComparer.Ordinal)
    {
        ["timing"] = ($"SELECT timing FROM {Tables.Segments} ORDER BY file_id, part", ReplayMessages),
        ["order"] = ($"SELECT data FROM {Tables.Orders} ORDER BY file_id, part", bytes => Encode(OrderMerge.Merge([OrderCodec.Decode(bytes)], []), OrderCodec.Decode(bytes))),
        ["refund"] = ($"SELECT data FROM {Tables.Refunds} ORDER BY file_id, part", bytes => RefundCodec.Encode(RefundMerge.Merge([RefundCodec.Decode(bytes)]), Writer)),
        ["touched"] = ($"SELECT data FROM {Tables.Touched} ORDER BY file_id, part", bytes => TouchedCodec.Decode(bytes, [])),
        ["deals"] = ($"SELECT details FROM {Tables.DealPacks} ORDER BY id", details => DealPack.Bodies(details).ForEach(FoldDeal)),
        ["deal heads"] = ($"SELECT heads FROM {Tables.DealPacks} ORDER BY id", PackHeads),
        ["measures"] = ($"SELECT data FROM {Tables.Measures} ORDER BY day, agent, born", bytes => MeasureCodec.Encode(DailyMeasures.Plus(MeasureCodec.Decode(null, Day, bytes), MeasureCodec.Decode(null, Day, bytes)))),
        ["receptions"] = (OfKind(PackKind.Reception), bytes => Pack(bytes, FactDecoders.Reception, receptions => Fold(new BuyerFacts(receptions, [], [], [], [], [])))),
        ["funnels"] = (OfKind(PackKind.Funnel), bytes => Pack(bytes, FactDecoders.Funnel, funnels => Fold(new BuyerFacts([], funnels, [], [], [], [])))),
        ["losses"] = (OfKind(PackKind.Loss), bytes => Pack(bytes, FactDecoders.Loss, losses => Fold(new BuyerFacts([], [], [], [], losses, [])))),
        ["faults"] = (OfKind(PackKind.Fault), bytes => Pack(bytes, FactDecoders.Fault, faults => Fold(new BuyerFacts([], [], [], [], [], faults)))),
    };

    public static TheoryData<string> Names => [.. Codecs.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Changed_bytes_give_a_value_or_are_told_as_damage(string name)
    {
        using var connection = Engine.Connect(Filled());
        var (sql, use) = Codecs[name];
        var stored = connection.Rows(sql, row => row.Blob(0)).Take(30).ToList();
        Assert.NotEmpty(stored);
        stored.ForEach(use);
        Assert.True(Try(stored, use) > stored.Count);
    }

    [Fact]
    public void Changed_texts_of_chats_give_texts_or_are_told_as_damage()
    {
        using var connection = Engine.Connect(Filled());
        foreach (var (timing, content) in connection.Rows($"SELECT timing, content FROM {Tables.Segments} ORDER BY file_id, part", row => (row.Blob(0), row.Blob(1))).Take(30))
        {
            Assert.True(Try([content], changed => ReadTexts(timing, changed)) > 0);
        }
    }

    [Theory]
    [MemberData(nameof(RecordKindsTests.Types), MemberType = typeof(RecordKindsTests))]
    public void Changed_texts_of_records_give_a_record_or_are_told_as_damage(string name)
    {
        var record = RecordKindsTests.Sample(name);
        var kind = RecordKinds.Of(record.GetType());
        var stored = kind.Encode(record, Writer);
        var bytes = stored as byte[] ?? Encoding.UTF8.GetBytes((string)stored);
        Assert.True(Try([.. Enumerable.Repeat(bytes, 20)], changed => kind.KeyOf(kind.Decode(stored is string ? Encoding.UTF8.GetString(changed) : changed))) > 0);
    }

    private IShopStore Filled()
    {
        var data = new RandomShop(7, 6);
        var shop = Engine.NewShop();
        shop.ImportAll(data);
        shop.Replay(RuleBook.Default);
        return shop;
    }

    /// <returns>How many of the changes were told as damage.</returns>
    private static int Try(IReadOnlyList<byte[]> stored, Action<byte[]> use)
    {
        var damaged = 0;
        Seeded.Run(stored.Count, random =>
        {
            for (var change = 0; change < ChangesOfEach; change++)
            {
                var changed = Changed(stored[random.Next(stored.Count)], random);
                try
                {
                    use(changed);
                }
                catch (DamagedContentException)
                {
                    damaged++;
                }
            }
        });
        return damaged;
    }

    private static byte[] Changed(byte[] bytes, Random random)
    {
        var changed = bytes.ToArray();
        switch (random.Next(6))
        {
            case 0:
                return changed[..random.Next(changed.Length)];
            case 1:
                return [.. changed, .. changed[random.Next(changed.Length)..]];
            case 2:
                var from = random.Next(changed.Length);
                return [.. changed[..from], .. changed[random.Next(from, changed.Length)..]];
            case 3:
                changed[random.Next(changed.Length)] = (byte)random.Next(256);
                return changed;
            default:
                for (var flips = random.Next(1, 9); flips > 0; flips--)
                {
                    changed[random.Next(changed.Length)] ^= (byte)(1 << random.Next(8));
                }

                return changed;
        }
    }

    private static string OfKind(PackKind kind) => $"SELECT pack FROM {Tables.FactPacks} WHERE kind = {(int)kind} ORDER BY id";

    private static void Encode(OrderState merged, OrderSnapshot order)
    {
        Assert.Equal(order.Id, merged.Id);
        OrderCodec.Encode(order, Writer);
    }

    private static void FoldDeal(byte[] bytes)
    {
        var (deal, credits) = DealCodec.Read(bytes);
        Writer.Clear();
        DealCodec.Write(Writer, deal, credits);
        Fold(new BuyerFacts([], [], credits, [deal], [], []));
    }

    private static void PackHeads(byte[] bytes)
    {
        var builder = new DealPackBuilder();
        DealPack.ForEachHead(bytes, new TextCache(), (in head, _) => builder.Add(in head, []));
        _ = builder.Take(Day.Number);
    }

    private static void Pack<T>(byte[] bytes, Decode<T> decode, Action<List<T>> use) => use(new PackRow(PackKind.Reception, "店:甲", Day.Number, 0, [], bytes).Read(decode));

    private static void Fold(BuyerFacts facts)
    {
        var fold = new DailyFold(RuleBook.Default);
        fold.Add(facts);
        _ = fold.Result().Select(MeasureCodec.Encode).Count();
    }

    private static void ReplayMessages(byte[] timing)
    {
        var accounts = new List<string>();
        var cursor = new SegmentCursor(timing, Index);
        while (cursor.MoveNext())
        {
            var messages = new ChatMessage[cursor.MessageCount];
            cursor.Decode(messages, new MessageReferences[cursor.MessageCount], 0, 7);
            var context = new ReplayContext(RuleBook.Default, [.. accounts.Select(account => new AccountId(account))], []);
            Fold(new BuyerReplay(context).Replay(new BuyerTimeline([new BuyerKey(cursor.KeyText)], messages, []), Replaying.ReplayPass.Beginning));
        }

        int Index(string account)
        {
            var known = accounts.IndexOf(account);
            if (known < 0)
            {
                accounts.Add(account);
            }

            return known < 0 ? accounts.Count - 1 : known;
        }
    }

    private static void ReadTexts(byte[] timing, byte[] content)
    {
        var cursor = new SegmentCursor(timing, _ => 0);
        var texts = new SegmentTexts(content);
        while (cursor.MoveNext())
        {
            Assert.Equal(cursor.MessageCount, texts.Of(cursor).Length);
        }
    }
}
