namespace Jinpai.Metrics.Daily;

/// <summary>What is summed per agent × day and for the shop × day. The numbers are stored: they never change and are never used twice.</summary>
/// <remarks>
/// Amounts are minor units, durations milliseconds, all others counts. People are counted once per agent × day (for the shop once per day),
/// receptions per account × buyer × day. All but <see cref="MaxConcurrent"/> can be added over agents and days.
/// </remarks>
public enum Measure
{
    None = 0,

    // Reception and workload (spec 3.1).
    Consulted = 1,
    Received = 2,
    FilteredOwnAccount = 3,
    FilteredVendor = 4,
    FilteredBlacklist = 5,
    FilteredEmpty = 6,
    FilteredMassMessage = 7,
    FilteredMonologue = 8,
    FilteredAutoOnly = 9,
    FilteredCodeWord = 10,
    FilteredSingleLine = 11,
    FilteredForwardOnly = 12,
    TransferredIn = 13,
    TransferredOut = 14,
    BuyerInitiated = 15,
    AgentInitiated = 16,
    AftersaleReceived = 17,
    ChasingReceived = 18,
    Messages = 19,
    BuyerMessages = 20,
    AgentMessages = 21,
    AgentCharacters = 22,
    Unanswered = 23,
    Slow = 24,
    Long = 25,
    ReceptionMilliseconds = 26,

    /// <summary>A maximum. Only of agents: the shop's row holds neither this nor <see cref="BusyMilliseconds"/>.</summary>
    MaxConcurrent = 27,
    BusyMilliseconds = 28,

    /// <summary>Conversations with an effective reply, dropped ones too: a day with any is a day worked.</summary>
    RepliedConversations = 29,

    /// <summary>Receptions whose conversation began in hour 0 of the day, and so on.</summary>
    ReceivedAtHour00 = 32,
    ReceivedAtHour01 = 33,
    ReceivedAtHour02 = 34,
    ReceivedAtHour03 = 35,
    ReceivedAtHour04 = 36,
    ReceivedAtHour05 = 37,
    ReceivedAtHour06 = 38,
    ReceivedAtHour07 = 39,
    ReceivedAtHour08 = 40,
    ReceivedAtHour09 = 41,
    ReceivedAtHour10 = 42,
    ReceivedAtHour11 = 43,
    ReceivedAtHour12 = 44,
    ReceivedAtHour13 = 45,
    ReceivedAtHour14 = 46,
    ReceivedAtHour15 = 47,
    ReceivedAtHour16 = 48,
    ReceivedAtHour17 = 49,
    ReceivedAtHour18 = 50,
    ReceivedAtHour19 = 51,
    ReceivedAtHour20 = 52,
    ReceivedAtHour21 = 53,
    ReceivedAtHour22 = 54,
    ReceivedAtHour23 = 55,

    // Response (spec 3.2).
    Rounds = 60,
    UnansweredRounds = 61,
    QuickRounds = 62,
    TimelyRounds = 63,
    FirstResponseMilliseconds = 64,
    FirstResponses = 65,

    /// <summary>With rule <c>unanswered: taobao</c> these two hold unanswered rounds as 600 s each.</summary>
    AverageResponseMilliseconds = 66,
    AverageResponses = 67,

    // Funnel (spec 2.6), by cohort day.
    Enquirers = 70,
    EnquirersByException = 71,
    OrderedSameDayBuyers = 72,
    OrderedSameDayOrders = 73,
    OrderedSameDayItems = 74,
    OrderedSameDayAmount = 75,
    OrderedBuyers = 76,
    OrderedOrders = 77,
    OrderedItems = 78,
    OrderedAmount = 79,
    PaidNextDayBuyers = 80,
    PaidNextDayOrders = 81,
    PaidNextDayItems = 82,
    PaidNextDayAmount = 83,
    PaidBuyers = 84,
    PaidOrders = 85,
    PaidItems = 86,
    PaidAmount = 87,
    OrderedByException = 88,
    PaidByException = 89,
    LostToShop = 90,
    LostToColleague = 91,
    LostBoughtSilently = 92,

    /// <summary>Ordered amount of the orders, in their last cohort, that nobody decided by maturity.</summary>
    LostPaymentsAmount = 93,

    // Sales (spec 2.7, 3.3). Credited orders by creation date, sales by the judge rule's date.
    CreatedOrders = 100,
    CreatedOrdersPaid = 101,
    Sales = 102,
    SoldBuyers = 103,
    SoldOrders = 104,
    SoldItems = 105,

    /// <summary>Of the shop only, like the next four.</summary>
    SilentSales = 106,
    SilentBuyers = 107,
    SilentOrders = 108,
    SilentItems = 109,

    /// <summary>Buyers with a sale of the day, credited or silent, each once.</summary>
    AllPaidBuyers = 110,
    AssistedOrders = 111,
    AssistedAmount = 112,

    BucketAOrders = 113,
    BucketAAmount = 114,
    BucketBOrders = 115,
    BucketBAmount = 116,
    BucketCOrders = 117,
    BucketCAmount = 118,
    BucketDOrders = 119,
    BucketDAmount = 120,
    BucketEOrders = 121,
    BucketEAmount = 122,
    PriceCutAmount = 123,
    PriceCutOrders = 124,
    PriceIncreaseAmount = 125,

    /// <summary>Of the shop only: all orders created, credited or not. Nobody's figure; it says whether figures by creation date can still change.</summary>
    ShopCreatedOrders = 126,

    // Refunds and returns (spec 3.4) of credited sales: by date of application, by date of completion, by the order's sale day.
    RefundsAppliedOrders = 130,
    RefundsAppliedBuyers = 131,
    RefundsAppliedItems = 132,
    RefundsAppliedAmount = 133,
    RefundsCompletedOrders = 134,
    RefundsCompletedBuyers = 135,
    RefundsCompletedItems = 136,
    RefundsCompletedAmount = 137,
    CohortRefundOrders = 138,
    CohortRefundBuyers = 139,
    CohortRefundItems = 140,
    CohortRefundAmount = 141,
    Returns = 142,
    Exchanges = 143,
    ReturnsAgentFault = 144,
    ExchangesAgentFault = 145,
    RefundsCompletedAgentFaultAmount = 146,
    CohortRefundAgentFaultAmount = 147,

    /// <summary>Of <see cref="RefundsCompletedAmount"/> what no export says the time of: dated by the order's last known change (decision 0141).</summary>
    RefundsUndatedAmount = 148,

    /// <summary>Nobody's figure. Of <see cref="Sales"/> the orders that were closed although they were paid, and of which no refund is known (decision 0142).</summary>
    SalesLackingRefundAmount = 149,
}
