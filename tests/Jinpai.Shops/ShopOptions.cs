namespace Jinpai.Shops;

/// <summary>How large and how nasty a generated shop is. The buyers are few so that they come back.</summary>
public sealed record ShopOptions
{
    /// <summary>First business day, in the shop's zone (Asia/Shanghai).</summary>
    public DateOnly FirstDay { get; init; } = new(2026, 9, 8);

    /// <summary>Number of days with chats and orders.</summary>
    public int Days { get; init; } = 24;

    /// <summary>Number of agents, at least 4; two of them hold several accounts, one account changes hands half-way.</summary>
    public int Agents { get; init; } = 5;

    /// <summary>Scenes (a chat, an order, or both) a day.</summary>
    public int ScenesPerDay { get; init; } = 6;

    /// <summary>Number of ordinary buyers.</summary>
    public int Buyers { get; init; } = 40;

    /// <summary>Days between the last day and the quiet tail (one message and one order) that makes every earlier figure mature.</summary>
    public int TailDays { get; init; } = 12;

    /// <summary>Number of exports of the orders before the last, complete one.</summary>
    public int EarlierExports { get; init; } = 4;

    /// <summary>The look-back of the replay's rules that boundary scenes aim at, in days.</summary>
    public int LookbackDays { get; init; } = 2;

    /// <summary>The after-sale span that boundary scenes aim at, in days.</summary>
    public int AftersaleDays { get; init; } = 21;

    /// <summary>The time to close an unpaid order that boundary scenes aim at, in days.</summary>
    public int CloseDays { get; init; } = 3;
}
