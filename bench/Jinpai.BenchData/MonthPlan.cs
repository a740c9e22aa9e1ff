namespace Jinpai.BenchData;

/// <summary>All conversations and orders of the month; the messages follow from each conversation's own dice.</summary>
internal sealed record MonthPlan(MonthOptions Options, Conversation[] Conversations, int[] DayStarts, List<Order> Orders)
{
    public const long Second = 1000;
    public const long Hour = 3600 * Second;
    public const long Day = 24 * Hour;

    // Share of a day's chats per hour, in thousandths: a small hour, a morning, an evening peak.
    private static readonly int[] Peaks = [15, 8, 4, 2, 2, 3, 8, 20, 45, 65, 75, 62, 48, 55, 65, 66, 58, 50, 55, 70, 85, 72, 45, 22];

    /// <summary>Number of accounts: every agent one, every tenth agent a second one.</summary>
    public static int AccountCount(MonthOptions options) => options.Agents + (options.Agents / 10);

    public static MonthPlan Make(MonthOptions options)
    {
        var conversations = new Conversation[options.ConversationsPerDay * options.Days];
        var starts = new int[options.Days + 1];
        var orders = new List<Order>(conversations.Length / 2);
        var number = 0;
        for (var day = 0; day < options.Days; day++)
        {
            starts[day] = number;
            var dice = Dice.For(options.Seed, day, -1);
            for (var index = 0; index < options.ConversationsPerDay; index++, number++)
            {
                conversations[number] = NextConversation(options, ref dice, number, day, index == 0 ? null : conversations[number - 1]);
                if (dice.Chance(36))
                {
                    var created = conversations[number].StartMs + (dice.Below(900) * Second) + (dice.Chance(12) ? dice.Below(40) * Hour : 0);
                    orders.Add(NextOrder(ref dice, orders.Count, conversations[number].Buyer, created));
                }

                if (dice.Chance(4))
                {
                    orders.Add(NextOrder(ref dice, orders.Count, dice.Below(options.Buyers), (day * Day) + SomeTime(ref dice)));
                }
            }
        }

        starts[options.Days] = number;
        return new MonthPlan(options, conversations, starts, orders);
    }

    private static Conversation NextConversation(MonthOptions options, ref Dice dice, int number, int day, Conversation? before)
    {
        var account = dice.Below(AccountCount(options));
        var rounds = 1 + dice.Below(11) + dice.Below(9);
        // One chat in eight is the last buyer's again, with another account, within the next two hours.
        if (before is { } last && dice.Chance(12))
        {
            return new Conversation(number, account, last.Buyer, last.StartMs + (dice.Below(7200) * Second), rounds);
        }

        // Some buyers come often: a quarter of the chats are of a tenth of the buyers.
        var buyer = dice.Chance(25) ? dice.Below(Math.Max(1, options.Buyers / 10)) : dice.Below(options.Buyers);
        return new Conversation(number, account, buyer, (day * Day) + SomeTime(ref dice), rounds);
    }

    private static long SomeTime(ref Dice dice)
    {
        var left = dice.Below(1000);
        var hour = 0;
        while (hour < 23 && left >= Peaks[hour])
        {
            left -= Peaks[hour++];
        }

        return (hour * Hour) + (dice.Below(3600) * Second);
    }

    private static Order NextOrder(ref Dice dice, int number, int buyer, long created)
    {
        var lines = dice.Chance(80) ? 1 : 2;
        var price = 1990 + (dice.Below(300) * 100);
        var order = new Order(number, buyer, created, -1, -1, -1, -1, lines, price, IsCod: false);
        var kind = dice.Below(100);
        if (kind < 2)
        {
            return order with { IsCod = true, ShippedMs = created + (dice.Below(48) * Hour) };
        }

        if (kind < 5)
        {
            var deposit = created + (dice.Below(300) * Second);
            return order with { DepositMs = deposit, PaidMs = deposit + Day + (dice.Below(48) * Hour) };
        }

        if (kind < 18)
        {
            return order with { ClosedMs = created + (3 * Day) };
        }

        var paid = created + (kind < 85 ? dice.Below(600) * Second : dice.Below(60) * Hour);
        return order with { PaidMs = paid, ShippedMs = paid + (dice.Below(36) * Hour) };
    }
}
