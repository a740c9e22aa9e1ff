using System.Collections.Immutable;
using System.Reflection;
using Jinpai.Core;
using Jinpai.Core.Records;
using Jinpai.Storage.Codecs;
using Jinpai.Storage.Records;

namespace Jinpai.Storage.Tests;

/// <summary>The list of records is closed: what Core has, the storage keeps.</summary>
public sealed class RecordKindsTests
{
    private static readonly BusinessDay Day = new(2026, 10, 2);
    private static readonly Instant At = new(1_790_000_000_000);
    private static readonly AgentId Agent = new("小美");

    private static readonly ImmutableArray<IRecord> Samples =
    [
        new OrderSnapshot
        {
            Id = new OrderId("1"),
            Buyer = new BuyerKey("b"),
            CreatedAt = At,
            Lines = ImmutableArray.Create(new OrderLine("1", "600", "裙", 2, new Money(5), new Money(10), Money.Zero, new Money(-1))),
            Totals = new OrderTotals(new Money(9), null, 2, null),
            Line = 7,
        },
        new RefundRecord("r", new OrderId("1"), null, At, null, new Money(3), null, RefundType.Return, RefundStage.InTransit, "旧", RefundStatus.Success, Responsibility.Product, 7),
        new ReviewRecord("v", new OrderId("1"), "1", new BuyerKey("b"), At, ReviewRating.Bad, "差", new AccountId("店:甲"), Responsibility.Agent, ReviewHandling.Pending, null, 7),
        new RatingRecord(new AccountId("店:甲"), new BuyerKey("b"), null, At, 4, 7),
        new DisputeRecord("d", At, null, new AccountId("店:甲"), DisputeStage.Answer, DisputeReason.Size, Responsibility.Buyer, "开", 7),
        new CostRecord("c", Day, CostKind.Reship, new Money(8), null, null, Agent, 7),
        new AgentEventRecord(Agent, Day, "late", 1.5m, "x", 7),
        new TargetRecord(TargetSubject.Team, "一组", "sales", Day, Day.Plus(9), 10.25m, 7),
        new AgentRecord(new AccountId("店:甲"), Agent, "一组", AgentRole.Presale, new Money(5), Day, null, Day, null, 7),
        new DutyRecord(null, Agent, Day, new TimeOnly(9, 0), new TimeOnly(2, 30), null, 7),
        new DailyFigure("*", Day, "visitors", 12m, 7),
        new ImportedMetricValue(Agent, "reply_rate", 0.5m, 1m, 2m, null, FigureState.Ok, Day, Day, 7),
        new BenchmarkRecord("report.qianniu", "peer_best", "reply_rate", 0.75m, Day, Day, 7),
        new StaffRecord(Agent, true, new Money(1), 20m, null, 30m, 1m, new Money(-5), "注", Day, Day, 7),
        new ManualScoreRecord(Agent, "supervisor", 80m, 100m, "好", "主管", null, Day, Day, 7),
    ];

    public static TheoryData<string> Types => [.. RecordTypes.Select(type => type.Name)];

    /// <summary>A record of the type with values in most of its members.</summary>
    internal static IRecord Sample(string name) => Assert.Single(Samples, sample => sample.GetType().Name == name);

    private static IEnumerable<Type> RecordTypes => typeof(IRecord).Assembly.GetTypes().Where(type => type.IsAssignableTo(typeof(IRecord)) && !type.IsInterface).OrderBy(type => type.Name, StringComparer.Ordinal);

    [Fact]
    public void Every_record_has_its_row_and_every_row_its_record()
    {
        Assert.Equal(RecordTypes, RecordKinds.All.Select(kind => kind.Type).OrderBy(type => type.Name, StringComparer.Ordinal));
        Assert.Equal(RecordKinds.All.Count, RecordKinds.All.Select(kind => kind.Name).Distinct(StringComparer.Ordinal).Count());
        Assert.All(RecordKinds.All, kind => Assert.Contains(kind.Table, Schema.Tables.OfFiles));
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void What_is_stored_of_a_record_is_all_of_it_but_its_line(string name)
    {
        var record = Sample(name);
        var kind = RecordKinds.Of(record.GetType());
        var stored = kind.Encode(record, new ByteWriter());
        var back = kind.Decode(stored);

        Assert.Equal(0, back.Line);
        Assert.Equal(Described(record), Described(back));
        Assert.Equal(stored, kind.Encode(back, new ByteWriter()));
        Assert.Equal(kind.KeyOf(record), kind.KeyOf(back));
    }

    private static string Described(IRecord record) => string.Join('\n', record.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance)
        .Where(property => property.Name != nameof(IRecord.Line))
        .Select(property => property.GetValue(record) is IEnumerable<OrderLine> lines ? string.Join(' ', lines) : $"{property.Name} {property.GetValue(record)}"));
}
