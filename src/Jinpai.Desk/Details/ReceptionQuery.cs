using Jinpai.Core;
using Jinpai.Desk.Texts;
using Jinpai.Metrics.Daily;
using Jinpai.Replay.Facts;

namespace Jinpai.Desk.Details;

/// <summary>Which conversations of a span are listed. Kinds are called as the figures that they are the rows of.</summary>
/// <param name="Days">Of which days.</param>
public sealed record ReceptionQuery(DaySpan Days)
{
    private const string Filtered = "filtered";
    private const string FilteredBy = Filtered + "_";

    /// <summary>What <see cref="Kind"/> can be; of the filters those that dropped something are worth showing.</summary>
    public static IReadOnlyList<string> Kinds { get; } =
    [
        "received", "presale_received", "aftersale_received", "chasing_received", "unanswered", "slow", "long", "transferred_in", "transferred_out", "consulted", Filtered,
        .. Enum.GetValues<DropReason>().Where(reason => reason != DropReason.None).Select(reason => FilteredBy + Codes.Of(reason)),
    ];

    /// <summary>One of <see cref="Kinds"/>.</summary>
    public string Kind { get; init; } = "received";
    public AgentId? Agent { get; init; }
    public AccountId? Account { get; init; }

    /// <summary>A part of the buyer's key.</summary>
    public string? Buyer { get; init; }

    /// <summary>A column of <see cref="ReceptionOrder"/>; null: by time.</summary>
    public string? Sort { get; init; }
    public bool IsDescending { get; init; }

    /// <summary>Those that a filter dropped.</summary>
    public bool IsOfFiltered => Kind.StartsWith(Filtered, StringComparison.Ordinal);

    /// <summary>As a list asks for them.</summary>
    public static ReceptionQuery Of(ListQuery query) => new(query.Span)
    {
        Kind = query.Ask("kind") is { } kind && Kinds.Contains(kind) ? kind : Kinds[0],
        Agent = query.Agent,
        Account = query.Ask("account") is { } account ? new AccountId(account) : null,
        Buyer = query.Search,
        Sort = query.Ask("sort"),
        IsDescending = query.IsNewestFirst,
    };

    /// <summary>A head is enough to say it.</summary>
    public bool Matches(ReceptionFact fact) =>
        (Agent is null || fact.Agent == Agent) && (Account is null || fact.Account == Account)
        && (Buyer is null || fact.Buyer.Value.Contains(Buyer, StringComparison.OrdinalIgnoreCase)) && IsOfKind(fact);

    /// <summary>How many there are on a day, as the day's stored sums say; null: they do not say.</summary>
    public Func<DailyMeasures, long>? StoredCount => Account is not null || Buyer is not null ? null : Kind switch
    {
        "received" => day => day[Measure.Received],
        "consulted" => day => day[Measure.Consulted],
        Filtered => day => day[Measure.Consulted] - day[Measure.Received],
        "aftersale_received" => day => day[Measure.AftersaleReceived],
        "chasing_received" => day => day[Measure.ChasingReceived],
        "unanswered" => day => day[Measure.Unanswered],
        "slow" => day => day[Measure.Slow],
        "long" => day => day[Measure.Long],
        "transferred_in" => day => day[Measure.TransferredIn],
        "transferred_out" => day => day[Measure.TransferredOut],
        _ when Reason is { } reason => day => day[MeasureGroups.Of(reason)],
        _ => null,
    };

    private DropReason? Reason => Kind.StartsWith(FilteredBy, StringComparison.Ordinal)
        ? Enum.GetValues<DropReason>().FirstOrDefault(reason => Codes.Of(reason) == Kind[FilteredBy.Length..])
        : null;

    private bool IsOfKind(ReceptionFact fact) => Kind switch
    {
        "consulted" => true,
        Filtered => fact.Dropped != DropReason.None,
        _ when Reason is { } reason => fact.Dropped == reason,
        _ => fact.Dropped == DropReason.None && Kind switch
        {
            "presale_received" => fact.Class is EnquiryClass.Enquiry or EnquiryClass.EnquiryByException,
            "aftersale_received" => fact.Class is EnquiryClass.Aftersale or EnquiryClass.AftersaleRole,
            "chasing_received" => fact.Class == EnquiryClass.Chasing,
            "unanswered" => fact.IsUnanswered,
            "slow" => fact.IsSlow,
            "long" => fact.IsLong,
            "transferred_in" => fact.IsTransferredIn,
            "transferred_out" => fact.IsTransferredOut,
            _ => true,
        },
    };
}
