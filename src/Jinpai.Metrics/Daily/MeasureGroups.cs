using System.Collections.Immutable;
using Jinpai.Replay.Facts;

namespace Jinpai.Metrics.Daily;

/// <summary>Measures of which one is picked by a reason, an hour, a bucket or a step.</summary>
public static class MeasureGroups
{
    internal static readonly OrderMeasures OrderedSameDay = new(Measure.OrderedSameDayBuyers, Measure.OrderedSameDayOrders, Measure.OrderedSameDayItems, Measure.OrderedSameDayAmount);
    internal static readonly OrderMeasures Ordered = new(Measure.OrderedBuyers, Measure.OrderedOrders, Measure.OrderedItems, Measure.OrderedAmount);
    internal static readonly OrderMeasures PaidNextDay = new(Measure.PaidNextDayBuyers, Measure.PaidNextDayOrders, Measure.PaidNextDayItems, Measure.PaidNextDayAmount);
    internal static readonly OrderMeasures Paid = new(Measure.PaidBuyers, Measure.PaidOrders, Measure.PaidItems, Measure.PaidAmount);
    internal static readonly OrderMeasures RefundsApplied = new(Measure.RefundsAppliedBuyers, Measure.RefundsAppliedOrders, Measure.RefundsAppliedItems, Measure.RefundsAppliedAmount);
    internal static readonly OrderMeasures RefundsCompleted = new(Measure.RefundsCompletedBuyers, Measure.RefundsCompletedOrders, Measure.RefundsCompletedItems, Measure.RefundsCompletedAmount);

    /// <summary>By the hour, 0 to 23.</summary>
    internal static readonly ImmutableArray<Measure> ReceivedAtHour =
    [
        Measure.ReceivedAtHour00, Measure.ReceivedAtHour01, Measure.ReceivedAtHour02, Measure.ReceivedAtHour03, Measure.ReceivedAtHour04, Measure.ReceivedAtHour05,
        Measure.ReceivedAtHour06, Measure.ReceivedAtHour07, Measure.ReceivedAtHour08, Measure.ReceivedAtHour09, Measure.ReceivedAtHour10, Measure.ReceivedAtHour11,
        Measure.ReceivedAtHour12, Measure.ReceivedAtHour13, Measure.ReceivedAtHour14, Measure.ReceivedAtHour15, Measure.ReceivedAtHour16, Measure.ReceivedAtHour17,
        Measure.ReceivedAtHour18, Measure.ReceivedAtHour19, Measure.ReceivedAtHour20, Measure.ReceivedAtHour21, Measure.ReceivedAtHour22, Measure.ReceivedAtHour23,
    ];

    /// <summary>What conversations add to an agent's row. The shop's row has the sums of its agents' of the day: they are added when a fold is closed, not for each conversation again.</summary>
    internal static readonly ImmutableArray<Measure> OfConversations =
    [
        Measure.Consulted, Measure.RepliedConversations, .. Enum.GetValues<DropReason>().Select(Of), .. ReceivedAtHour,
        Measure.TransferredIn, Measure.TransferredOut, Measure.BuyerInitiated, Measure.AgentInitiated, Measure.AftersaleReceived, Measure.ChasingReceived,
        Measure.Messages, Measure.BuyerMessages, Measure.AgentMessages, Measure.AgentCharacters, Measure.Unanswered, Measure.Slow, Measure.Long, Measure.ReceptionMilliseconds,
        Measure.Rounds, Measure.UnansweredRounds, Measure.QuickRounds, Measure.TimelyRounds,
        Measure.FirstResponses, Measure.FirstResponseMilliseconds, Measure.AverageResponses, Measure.AverageResponseMilliseconds,
    ];

    /// <summary>Where a conversation is counted: as a reception, or as dropped for its reason.</summary>
    public static Measure Of(DropReason dropped) => dropped switch
    {
        DropReason.None => Measure.Received,
        DropReason.OwnAccount => Measure.FilteredOwnAccount,
        DropReason.Vendor => Measure.FilteredVendor,
        DropReason.Blacklist => Measure.FilteredBlacklist,
        DropReason.Empty => Measure.FilteredEmpty,
        DropReason.MassMessage => Measure.FilteredMassMessage,
        DropReason.Monologue => Measure.FilteredMonologue,
        DropReason.AutoOnly => Measure.FilteredAutoOnly,
        DropReason.CodeWord => Measure.FilteredCodeWord,
        DropReason.SingleLine => Measure.FilteredSingleLine,
        DropReason.ForwardOnly => Measure.FilteredForwardOnly,
        _ => throw new ArgumentOutOfRangeException(nameof(dropped), dropped, "A reason without a measure."),
    };

    internal static (Measure Orders, Measure Amount) Of(Bucket bucket) => bucket switch
    {
        Bucket.A => (Measure.BucketAOrders, Measure.BucketAAmount),
        Bucket.B => (Measure.BucketBOrders, Measure.BucketBAmount),
        Bucket.C => (Measure.BucketCOrders, Measure.BucketCAmount),
        Bucket.D => (Measure.BucketDOrders, Measure.BucketDAmount),
        Bucket.E => (Measure.BucketEOrders, Measure.BucketEAmount),
        _ => throw new ArgumentOutOfRangeException(nameof(bucket), bucket, "A bucket without measures."),
    };
}
