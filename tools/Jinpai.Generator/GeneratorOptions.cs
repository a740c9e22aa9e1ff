using Jinpai.Core;

namespace Jinpai.Generator;

/// <summary>What shop to generate. The same options give the same bytes, on every machine, runtime and culture.</summary>
public sealed record GeneratorOptions
{
    public const int MostAgents = 5_000;
    public const int MostDays = 3_660;
    public const int MostConversations = 1_000_000;

    /// <summary>Seed of everything that is drawn.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>People who serve, 1 to 5,000.</summary>
    public int Agents { get; init; } = 10;

    /// <summary>What the first of them are called, each by another name; the rest by names of ours.</summary>
    public IReadOnlyList<string> Names { get; init; } = [];

    /// <summary>Full days of trade, 1 to 3,660; <see cref="TailDays"/> quiet days follow.</summary>
    public int Days { get; init; } = 30;

    /// <summary>Conversations of the whole shop on an ordinary day, 1 to 1,000,000; weekends and the promotion day have more, the tail fewer.</summary>
    public int ConversationsPerDay { get; init; } = 100;

    /// <summary>The shapes of the files.</summary>
    public OutputFormat Format { get; init; } = OutputFormat.Neutral;

    /// <summary>The first day of the data.</summary>
    public BusinessDay FirstDay { get; init; } = new(2026, 9, 1);

    /// <summary>
    /// Quiet days after <see cref="Days"/>, 0 to 60, with about a sixth of the traffic: long enough for the figures of the last full day to be
    /// mature (spec 2.6: the enquiry window of two days, then three days until unpaid orders close).
    /// </summary>
    public int TailDays { get; init; } = 6;

    /// <summary>Also writes, in the neutral format, each day's order export: the orders of the last 20 days as they stood at that day's end.</summary>
    public bool DailySnapshots { get; init; }

    /// <summary>The shop's name, which is the first part of its accounts.</summary>
    public string ShopName { get; init; } = "云裳女装旗舰店";

    /// <summary>Where the ground truth goes; null is <c>.truth</c> in the output folder, which an import of that folder passes over.</summary>
    public string? TruthFolder { get; init; }

    /// <summary>Writes into a folder that is not empty, replacing files of the same names and leaving all others.</summary>
    public bool Overwrite { get; init; }

    /// <summary>The last day of the data, the tail included.</summary>
    public BusinessDay LastDay => FirstDay.Plus(Days + TailDays - 1);

    /// <summary>Throws where a value is out of its range: a caller that takes values from a user checks them first.</summary>
    public void ThrowIfInvalid()
    {
        ThrowIfOutside(Agents, 1, MostAgents, nameof(Agents));
        ThrowIfOutside(Days, 1, MostDays, nameof(Days));
        ThrowIfOutside(ConversationsPerDay, 1, MostConversations, nameof(ConversationsPerDay));
        ThrowIfOutside(TailDays, 0, 60, nameof(TailDays));
        ArgumentException.ThrowIfNullOrWhiteSpace(ShopName, nameof(ShopName));
        if (!Enum.IsDefined(Format))
        {
            throw new ArgumentOutOfRangeException(nameof(Format), Format, "Expected neutral or taobao.");
        }
    }

    private static void ThrowIfOutside(int value, int lowest, int highest, string name)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(value, lowest, name);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(value, highest, name);
    }
}
