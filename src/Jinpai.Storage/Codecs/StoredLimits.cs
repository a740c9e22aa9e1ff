using Jinpai.Core;

namespace Jinpai.Storage.Codecs;

/// <summary>What a stored number can be, so that everything behind the decoders may reckon with it.</summary>
internal static class StoredLimits
{
    /// <summary>100,000,000,000,000,000: larger than any day's sums (in cents, milliseconds or pieces), and a hundred of them still fit into a number.</summary>
    public const long MostSum = 100_000_000_000_000_000;

    /// <summary>The longest wait that a histogram can hold: 115 days.</summary>
    public const int MostWaitSeconds = 10_000_000;

    // A year off both ends of the calendar: neither a zone nor the next day leads out of it.
    private static readonly BusinessDay FirstDay = new(2, 1, 1);
    private static readonly BusinessDay LastDay = new(9998, 12, 31);

    /// <summary>Milliseconds since 1970 of the first and of the last instant that may be; whole seconds.</summary>
    public static readonly long FirstInstant = new DateTimeOffset(FirstDay.Date, default, TimeSpan.Zero).ToUnixTimeMilliseconds();

    /// <inheritdoc cref="FirstInstant"/>
    public static readonly long LastInstant = new DateTimeOffset(LastDay.Date, default, TimeSpan.Zero).ToUnixTimeMilliseconds();

    public static bool IsDay(long number) => number >= FirstDay.Number && number <= LastDay.Number;

    /// <summary>An instant, or <see cref="Instant.MinValue"/> where it is not known or means the beginning.</summary>
    public static bool IsInstantOrUnknown(long milliseconds) => milliseconds == Instant.MinValue.UnixMilliseconds || IsInstant(milliseconds);

    public static bool IsInstant(long milliseconds) => milliseconds >= FirstInstant && milliseconds <= LastInstant;
}
