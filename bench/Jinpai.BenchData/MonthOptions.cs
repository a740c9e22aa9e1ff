using System.Globalization;

namespace Jinpai.BenchData;

/// <summary>What to generate: scale 1 is a shop of 100 agents with 27 M messages, 0.9 M conversations and 0.36 M orders in 30 days.</summary>
internal sealed record MonthOptions(string Folder, double Scale, int Days, ulong Seed, int OverlapDay)
{
    private const int MostDays = 400;

    public const int AgentsAtFullScale = 100;
    public const int ConversationsPerDayAtFullScale = 30_000;
    public const int BuyersAtFullScale = 300_000;

    public int Agents => Math.Max(5, (int)(AgentsAtFullScale * Math.Min(1, Scale)));

    public int ConversationsPerDay => Math.Max(20, (int)(ConversationsPerDayAtFullScale * Scale));

    public int Buyers => Math.Max(50, (int)(BuyersAtFullScale * Scale));

    /// <summary>The first day of the data, in the shop's zone. A shop takes no rows of the future: a long history begins earlier.</summary>
    public DateOnly FirstDay { get; init; } = new(2026, 10, 1);

    /// <summary>Of which days files are written, the last one not included: a history that is too long for the disk is written and imported in parts.</summary>
    public (int First, int ToExcl) Written { get; init; } = (0, int.MaxValue);

    public bool IsWritten(int day) => Written.First <= day && day < Written.ToExcl;

    public string DayName(int day) => FirstDay.AddDays(day).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A new file of one kind and day.</summary>
    public RowWriter DayFile(string kind, int day, string header) => new(Path.Combine(Folder, $"{kind}-{DayName(day)}.csv"), header, FirstDay);

    /// <summary>Null when the arguments are not understood.</summary>
    public static MonthOptions? Parse(string[] args)
    {
        var options = new MonthOptions("", 1, 30, 1, 16);
        for (var at = 0; at < args.Length; at += 2)
        {
            var value = at + 1 < args.Length ? args[at + 1] : "";
            var next = args[at] switch
            {
                "--out" => options with { Folder = value },
                "--scale" when double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var scale) && scale > 0 => options with { Scale = scale },
                "--days" when int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days is > 0 and <= MostDays => options with { Days = days },
                "--first" when DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var first) => options with { FirstDay = first },
                "--seed" when ulong.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var seed) => options with { Seed = seed },
                "--from-day" when int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var day) => options with { Written = (day, options.Written.ToExcl) },
                "--to-day" when int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var day) => options with { Written = (options.Written.First, day) },
                "--overlap-day" when int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var day) => options with { OverlapDay = day },
                _ => null,
            };
            if (next is null)
            {
                return null;
            }

            options = next;
        }

        return options.Folder.Length == 0 ? null : options;
    }
}
