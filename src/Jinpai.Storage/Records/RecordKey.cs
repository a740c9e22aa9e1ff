using Jinpai.Core;
using Jinpai.Core.Records;

namespace Jinpai.Storage.Records;

/// <summary>How a low-volume record is filed.</summary>
/// <param name="Kind">The name of its input file (spec 5.2), in the singular.</param>
/// <param name="Key">Two rows of equal kind and key are versions of one thing.</param>
/// <param name="Day">Its day, where it has one.</param>
/// <param name="LatestAt">The latest instant in it, or 0: the later version counts, then the later import.</param>
internal readonly record struct RecordKey(string Kind, string Key, int? Day, long LatestAt)
{
    /// <summary>The last day of a thing that is of a period.</summary>
    public int? LastDay { get; init; }

    public static RecordKey Of(object record) => record switch
    {
        ReviewRecord review => new("review", review.ReviewId, null, Later(review.CreatedAt, review.HandledAt)),
        RatingRecord rating => new("rating", Join(rating.Account, rating.Buyer, (rating.InvitedAt ?? rating.RatedAt)?.UnixMilliseconds), null, Later(rating.InvitedAt ?? default, rating.RatedAt)),
        DisputeRecord dispute => new("dispute", dispute.DisputeId, null, dispute.OpenedAt.UnixMilliseconds),
        CostRecord cost => new("cost", cost.CostId, cost.Day.Number, 0),
        AgentEventRecord noted => new("event", Join(noted.Agent, noted.Day, noted.Event, noted.Note), noted.Day.Number, 0),
        TargetRecord target => new("target", Join(target.Kind, target.Subject, target.Metric, target.From, target.To), target.From.Number, 0),
        AgentRecord agent => new("agent", Join(agent.Account, agent.ValidFrom), agent.ValidFrom?.Number, 0),
        DutyRecord duty => new("duty", Join(duty.Account, duty.Agent, duty.Day, duty.From?.Ticks), duty.Day.Number, 0),
        DailyFigure figure => new("daily", Join(figure.Subject, figure.Day, figure.Measure), figure.Day.Number, 0),
        ImportedMetricValue value => new("value", Join(value.Agent, value.Metric, value.From, value.To), value.From?.Number, 0) { LastDay = value.To?.Number },
        BenchmarkRecord benchmark => new("benchmark", Join(benchmark.Report, benchmark.Row, benchmark.Metric, benchmark.From, benchmark.To), benchmark.From.Number, 0) { LastDay = benchmark.To.Number },
        StaffRecord staff => new("staff", Join(staff.Agent, staff.IsAttendance, staff.From, staff.To), staff.From.Number, 0) { LastDay = staff.To.Number },
        ManualScoreRecord score => new("manual", Join(score.Agent, score.Criterion, score.From, score.To), score.From.Number, 0) { LastDay = score.To.Number },
        _ => throw new ArgumentException($"No record: {record.GetType()}", nameof(record)),
    };

    public static string KindOf<T>() => typeof(T).Name switch
    {
        nameof(ReviewRecord) => "review",
        nameof(RatingRecord) => "rating",
        nameof(DisputeRecord) => "dispute",
        nameof(CostRecord) => "cost",
        nameof(AgentEventRecord) => "event",
        nameof(TargetRecord) => "target",
        nameof(AgentRecord) => "agent",
        nameof(DutyRecord) => "duty",
        nameof(DailyFigure) => "daily",
        nameof(ImportedMetricValue) => "value",
        nameof(BenchmarkRecord) => "benchmark",
        nameof(StaffRecord) => "staff",
        nameof(ManualScoreRecord) => "manual",
        _ => throw new ArgumentException($"No record: {typeof(T)}", typeof(T).Name),
    };

    private static string Join(params ReadOnlySpan<object?> parts)
    {
        var texts = new string[parts.Length];
        for (var i = 0; i < parts.Length; i++)
        {
            texts[i] = Convert.ToString(parts[i], System.Globalization.CultureInfo.InvariantCulture) ?? "";
        }

        return string.Join('\u0001', texts);
    }

    private static long Later(Instant first, Instant? second) => Math.Max(first.UnixMilliseconds, second?.UnixMilliseconds ?? 0);
}
