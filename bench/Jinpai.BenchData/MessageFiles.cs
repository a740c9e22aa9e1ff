namespace Jinpai.BenchData;

/// <summary>Writes the messages in time order, one file a day; the file of the overlap day also repeats the afternoon before.</summary>
internal static class MessageFiles
{
    private const string Header = "account,buyer,sent_at,direction,message_id,kind,class,content,product_id,order_id";

    /// <summary>No chat lasts longer: those that start earlier need not be played again.</summary>
    private const long LongestMs = 10 * MonthPlan.Hour;

    /// <summary>Writes all files, two days at a time; returns the number of rows.</summary>
    public static long Write(MonthPlan plan)
    {
        var (accounts, buyers) = (Keys.Accounts(plan.Options), Keys.Buyers(plan.Options));
        var rows = new long[plan.Options.Days];
        Parallel.For(0, plan.Options.Days, new ParallelOptions { MaxDegreeOfParallelism = 2 }, day =>
        {
            if (!plan.Options.IsWritten(day))
            {
                return;
            }

            var repeated = day == plan.Options.OverlapDay - 1 && day > 0 ? 12 * MonthPlan.Hour : 0;
            rows[day] = WriteDay(plan, day, (day * MonthPlan.Day) - repeated, accounts, buyers);
        });
        return rows.Sum();
    }

    private static long WriteDay(MonthPlan plan, int day, long fromMs, byte[][] accounts, byte[][] buyers)
    {
        var toMsExcl = day == plan.Options.Days - 1 ? long.MaxValue : (day + 1) * MonthPlan.Day;
        var lines = new List<ChatLine>(plan.Options.ConversationsPerDay * 34);
        var firstDay = Math.Max(0, (int)((fromMs - LongestMs) / MonthPlan.Day));
        for (var index = plan.DayStarts[firstDay]; index < plan.DayStarts[day + 1]; index++)
        {
            var conversation = plan.Conversations[index];
            if (conversation.StartMs + LongestMs >= fromMs)
            {
                Play(plan.Options.Seed, conversation, index, fromMs, toMsExcl, lines);
            }
        }

        var order = new ulong[lines.Count];
        for (var index = 0; index < order.Length; index++)
        {
            order[index] = ((ulong)lines[index].SentMs << 24) | (uint)index;
        }

        Array.Sort(order);
        using var writer = plan.Options.DayFile("messages", day, Header);
        foreach (var key in order)
        {
            var line = lines[(int)(key & 0xFFFFFF)];
            WriteRow(writer, line, plan.Conversations[line.Conversation], accounts, buyers);
        }

        return order.Length;
    }

    /// <summary>All messages of a conversation that lie in the span; its own dice make them the same in every file.</summary>
    private static void Play(ulong seed, Conversation conversation, int index, long fromMs, long toMsExcl, List<ChatLine> lines)
    {
        var dice = Dice.For(seed, -2, conversation.Number);
        var at = conversation.StartMs;
        short number = 0;
        for (var round = 0; round < conversation.Rounds; round++)
        {
            for (var line = dice.Chance(50) ? 2 : 1; line > 0; line--, at += (2 + dice.Below(12)) * MonthPlan.Second)
            {
                Add(ref dice, isBuyer: true, isAuto: false);
            }

            if (round == 0 && dice.Chance(40))
            {
                Add(ref dice, isBuyer: false, isAuto: true);
            }

            // Most answers take seconds, some minutes; three in a hundred questions stay without one.
            at += (dice.Chance(90) ? 3 + dice.Below(50) : 60 + dice.Below(600)) * MonthPlan.Second;
            for (var line = dice.Chance(3) ? 0 : dice.Chance(45) ? 2 : 1; line > 0; line--, at += (3 + dice.Below(20)) * MonthPlan.Second)
            {
                Add(ref dice, isBuyer: false, isAuto: false);
            }

            at += (dice.Chance(96) ? 4 + dice.Below(40) : 600 + dice.Below(900)) * MonthPlan.Second;
        }

        void Add(ref Dice from, bool isBuyer, bool isAuto)
        {
            var phrase = (short)from.Below(Phrases.Buyer.Length);
            if (at >= fromMs && at < toMsExcl)
            {
                lines.Add(new ChatLine(at, index, number, phrase, isBuyer, isAuto));
            }

            number++;
        }
    }

    private static void WriteRow(RowWriter writer, ChatLine line, Conversation conversation, byte[][] accounts, byte[][] buyers)
    {
        writer.Text(accounts[conversation.Account]);
        writer.Comma();
        writer.Text(buyers[conversation.Buyer]);
        writer.Comma();
        writer.Time(line.SentMs);
        writer.Text(line.IsBuyer ? ",buyer,"u8 : ",agent,"u8);
        writer.Number(((conversation.Number + 1_000_000L) * 1000) + line.Number);
        writer.Text(line.IsAuto ? ",text,auto,"u8 : ",text,,"u8);
        writer.Text(line.IsBuyer ? Phrases.Buyer[line.Phrase] : Phrases.Agent[line.Phrase]);
        if (line.IsBuyer && line.Number == 0 && conversation.Number % 3 == 0)
        {
            writer.Text(",p"u8);
            writer.Number(100 + (conversation.Number % 400));
            writer.Comma();
        }
        else
        {
            writer.Text(",,"u8);
        }

        writer.EndRow();
    }
}
