using Jinpai.Core;
using Jinpai.Replay.Inputs;
using Jinpai.Replay.Rules;
using Jinpai.Replay.Timelines;
using Jinpai.Storage.Replaying;
using Jinpai.Storage.Schema;
using Jinpai.Storage.Segments;
using Jinpai.Storage.Sqlite;

namespace Jinpai.Microbenchmarks;

/// <summary>What the steps work on, as it lies in the database of <see cref="SampleShop"/>.</summary>
internal sealed class SampleData
{
    public static readonly BusinessDay First = new(1980, 1, 1);
    private readonly ReplayInputs _inputs;

    private SampleData(ReplayInputs inputs, IReadOnlyList<byte[]> segments, IReadOnlyList<SampleBuyer> buyers)
    {
        (_inputs, Segments, Buyers) = (inputs, segments, buyers);
        MessageCount = buyers.Sum(buyer => buyer.Messages.Length);
    }

    public ReplayContext Context => _inputs.Context;
    public IReadOnlyList<byte[]> Segments { get; }
    public IReadOnlyList<SampleBuyer> Buyers { get; }
    public int MessageCount { get; }

    public static SampleData Read()
    {
        var folder = Directory.CreateTempSubdirectory("jinpai-steps-").FullName;
        try
        {
            SampleShop.Make(folder);
            var file = new SqliteFolder(folder).Shop(SampleShop.Code, 0);
            file.Prepare();
            using var connection = file.Open();
            var inputs = ReplayInputs.Read(connection, RuleBook.Default);
            var segments = connection.Rows($"SELECT timing FROM {Tables.DoneSegments} WHERE {Tables.Mine} ORDER BY bucket, day, file_id", row => row.Blob(0));
            var buyers = new List<SampleBuyer>();
            using var messages = new MessageSource(connection, inputs);
            using var orders = new OrderSource(connection, inputs);
            for (var bucket = 0; bucket < SegmentLayout.BucketCount; bucket++)
            {
                messages.Read(bucket, int.MinValue, null, _ => 0, (key, found) => buyers.Add(new SampleBuyer(new BuyerKey(key), found.ToArray(), [])));
            }

            return new SampleData(inputs, segments, [.. buyers.Select(buyer => buyer with { Orders = orders.OfBuyer([buyer.Key]) })]);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    public int AccountIndex(string account) => _inputs.AccountIndex(account);

    /// <summary>With messages of its own: a replay sorts and marks them in place.</summary>
    public static BuyerTimeline Timeline(SampleBuyer buyer) => new([buyer.Key], buyer.Messages.ToArray(), buyer.Orders);
}
