using System.Collections.Frozen;
using Jinpai.Core.Records;
using Jinpai.Storage.Schema;
using static Jinpai.Storage.Records.RecordKey;

namespace Jinpai.Storage.Records;

/// <summary>All kinds of records and how each is kept. A new one is its type in Core and its row here.</summary>
internal static class RecordKinds
{
    /// <summary>The bucket of exports of lines, which name no buyer.</summary>
    public const int NoBuyer = -1;

    /// <summary>Beside the kinds of a file's records: its orders say that money went back.</summary>
    public const string OrderRefunds = "order_refunds";

    public static IReadOnlyList<RecordKind> All { get; } =
    [
        RecordKind.Own<OrderSnapshot>("order", Tables.Orders, order => new(order.Id.Value) { LatestAt = order.LatestInstant.UnixMilliseconds }, OrderCodec.Encode, data => OrderCodec.Decode(data)),
        RecordKind.Own<RefundRecord>("refund", Tables.Refunds, refund => new(refund.RefundId) { LatestAt = refund.Latest().UnixMilliseconds }, RefundCodec.Encode, data => RefundCodec.Decode(data)),
        RecordKind.Row<ReviewRecord>("review", review => new(review.ReviewId) { LatestAt = Later(review.CreatedAt, review.HandledAt) }),
        RecordKind.Row<RatingRecord>("rating", rating => new(Join(rating.Account, rating.Buyer, (rating.InvitedAt ?? rating.RatedAt)?.UnixMilliseconds)) { LatestAt = Later(rating.InvitedAt ?? default, rating.RatedAt) }),
        RecordKind.Row<DisputeRecord>("dispute", dispute => new(dispute.DisputeId) { LatestAt = dispute.OpenedAt.UnixMilliseconds }),
        RecordKind.Row<CostRecord>("cost", cost => new(cost.CostId) { Day = cost.Day.Number }),
        RecordKind.Row<AgentEventRecord>("event", noted => new(Join(noted.Agent, noted.Day, noted.Event, noted.Note)) { Day = noted.Day.Number }) with { IsCounted = true },
        RecordKind.Row<TargetRecord>("target", target => new(Join(target.Kind, target.Subject, target.Metric, target.From, target.To)) { Day = target.From.Number }),
        RecordKind.Row<AgentRecord>("agent", agent => new(Join(agent.Account, agent.ValidFrom)) { Day = agent.ValidFrom?.Number }),
        RecordKind.Row<DutyRecord>("duty", duty => new(Join(duty.Account, duty.Agent, duty.Day, duty.From?.Ticks)) { Day = duty.Day.Number }),
        RecordKind.Row<DailyFigure>("daily", figure => new(Join(figure.Subject, figure.Day, figure.Measure)) { Day = figure.Day.Number }),
        RecordKind.Row<ImportedMetricValue>("value", value => new(Join(value.Agent, value.Metric, value.From, value.To)) { Day = value.From?.Number, LastDay = value.To?.Number }) with { IsReplaceable = true, IsOfPeriod = true },
        RecordKind.Row<BenchmarkRecord>("benchmark", figure => new(Join(figure.Report, figure.Row, figure.Metric, figure.From, figure.To)) { Day = figure.From.Number, LastDay = figure.To.Number }) with { IsReplaceable = true },
        RecordKind.Row<StaffRecord>("staff", staff => new(Join(staff.Agent, staff.IsAttendance, staff.From, staff.To)) { Day = staff.From.Number, LastDay = staff.To.Number }) with { IsReplaceable = true, IsOfPeriod = true },
        RecordKind.Row<ManualScoreRecord>("manual", score => new(Join(score.Agent, score.Criterion, score.From, score.To)) { Day = score.From.Number, LastDay = score.To.Number }) with { IsReplaceable = true, IsOfPeriod = true },
    ];

    private static readonly FrozenDictionary<Type, RecordKind> ByType = All.ToFrozenDictionary(kind => kind.Type);

    /// <exception cref="ArgumentException">The type has no row.</exception>
    public static RecordKind Of(Type type) => ByType.TryGetValue(type, out var kind) ? kind : throw new ArgumentException($"No kind of record: {type}", nameof(type));

    public static RecordKind Named(string name) => All.First(kind => kind.Name == name);
}
