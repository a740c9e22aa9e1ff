using Jinpai.Core;
using Jinpai.Generator.Randomness;

namespace Jinpai.Generator.Simulation;

/// <summary>How many come, on which day and at which hour.</summary>
internal sealed class Traffic(GeneratorOptions options)
{
    private static readonly int[] HourWeights = [22, 8, 4, 2, 2, 3, 8, 20, 55, 130, 185, 190, 150, 140, 165, 175, 180, 160, 140, 190, 260, 285, 230, 95];
    private static readonly int[] WeekdayPercent = [112, 103, 100, 98, 97, 95, 106];
    private const int PromotionPercent = 230;
    private const int EvePercent = 125;
    private const int TailPercent = 16;

    /// <summary>The day of the big promotion: after three tenths of the span (with the default options the ninth).</summary>
    public BusinessDay PromotionDay { get; } = options.FirstDay.Plus(Math.Max(0, (options.Days * 3 / 10) - 1));

    public bool IsTail(BusinessDay day) => day.Number >= options.FirstDay.Number + options.Days;

    /// <summary>Chats that a day is meant to have, at least one.</summary>
    public int ChatsOn(BusinessDay day, Pcg32 random)
    {
        var percent = (long)WeekdayPercent[(int)day.Date.DayOfWeek];
        percent = day == PromotionDay ? percent * PromotionPercent / 100 : day == PromotionDay.Previous ? percent * EvePercent / 100 : percent;
        percent = IsTail(day) ? percent * TailPercent / 100 : percent;
        return (int)Math.Max(1, options.ConversationsPerDay * percent * random.Between(93, 107) / 10_000);
    }

    /// <summary>A time of the day as busy hours have it. On the last day of all nobody begins after 21:00, so that chats end within the data.</summary>
    public ShopTime DrawTime(BusinessDay day, Pcg32 random)
    {
        while (true)
        {
            var hour = random.Weighted(HourWeights);
            if (day < options.LastDay || hour < 21)
            {
                return ShopTime.At(day, (hour * 3600) + random.Below(3600));
            }
        }
    }
}
