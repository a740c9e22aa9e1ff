using System.Globalization;
using Jinpai.Core;

namespace Jinpai.Generator;

/// <summary>A second of the shop's clock (Asia/Shanghai, UTC+8, no summer time): seconds since 1970-01-01 00:00 there.</summary>
internal readonly record struct ShopTime(long Seconds) : IComparable<ShopTime>
{
    public const int SecondsOfDay = 86_400;
    private static readonly int EpochDay = new DateOnly(1970, 1, 1).DayNumber;

    public static ShopTime At(BusinessDay day, int secondOfDay) => new(((long)(day.Number - EpochDay) * SecondsOfDay) + secondOfDay);

    public BusinessDay Day => new((int)(Seconds / SecondsOfDay) + EpochDay);
    public int SecondOfDay => (int)(Seconds % SecondsOfDay);
    public int Hour => SecondOfDay / 3600;

    public ShopTime PlusSeconds(long seconds) => new(Seconds + seconds);
    public ShopTime PlusMinutes(long minutes) => new(Seconds + (minutes * 60));
    public ShopTime PlusHours(long hours) => new(Seconds + (hours * 3600));
    public int CompareTo(ShopTime other) => Seconds.CompareTo(other.Seconds);
    public static bool operator <(ShopTime left, ShopTime right) => left.Seconds < right.Seconds;
    public static bool operator >(ShopTime left, ShopTime right) => left.Seconds > right.Seconds;
    public static bool operator <=(ShopTime left, ShopTime right) => left.Seconds <= right.Seconds;
    public static bool operator >=(ShopTime left, ShopTime right) => left.Seconds >= right.Seconds;

    /// <summary>As the platform writes it: <c>2026-09-01 10:02:03</c>, without offset.</summary>
    public override string ToString() => Local.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);

    /// <summary>With offset, which no setting of a shop can misread: <c>2026-09-01T10:02:03+08:00</c>.</summary>
    public string ToIso() => Local.ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture) + "+08:00";

    private DateTime Local => DateTime.UnixEpoch.AddSeconds(Seconds);
}
