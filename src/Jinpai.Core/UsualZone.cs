namespace Jinpai.Core;

/// <summary>The zone of a shop that names none, and of what concerns no shop: China's.</summary>
public static class UsualZone
{
    public const string Id = "Asia/Shanghai";

    public static TimeZoneInfo Value => TimeZoneInfo.FindSystemTimeZoneById(Id);
}
