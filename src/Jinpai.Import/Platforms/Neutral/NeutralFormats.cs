namespace Jinpai.Import.Platforms.Neutral;

/// <summary>The thirteen neutral files, in the order in which an import reads them.</summary>
internal static class NeutralFormats
{
    public static IReadOnlyList<NeutralFormat> All { get; } =
    [
        new("agents", 0, AgentRows.Schema, c => new AgentRows(c)),
        new("duty", 1, DutyRows.Schema, c => new DutyRows(c)),
        new("targets", 2, TargetRows.Schema, c => new TargetRows(c)),
        new("daily", 3, DailyRows.Schema, c => new DailyRows(c)),
        new("values", 4, ValueRows.Schema, c => new ValueRows(c)),
        new("events", 5, AgentEventRows.Schema, c => new AgentEventRows(c)),
        new("orders", 6, OrderRows.Schema, c => new OrderRows(c)),
        new("refunds", 7, RefundRows.Schema, c => new RefundRows(c)),
        new("reviews", 8, ReviewRows.Schema, c => new ReviewRows(c)),
        new("ratings", 9, RatingRows.Schema, c => new RatingRows(c)),
        new("disputes", 10, DisputeRows.Schema, c => new DisputeRows(c)),
        new("costs", 11, CostRows.Schema, c => new CostRows(c)),
        new("messages", 12, MessageRows.Schema, c => new MessageRows(c)),
    ];
}
