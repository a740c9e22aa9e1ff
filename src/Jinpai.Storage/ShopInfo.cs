namespace Jinpai.Storage;

/// <summary>A shop of this installation.</summary>
/// <param name="Code">Short name in commands and file names: letters, digits, <c>-</c>, <c>_</c>.</param>
/// <param name="Name">Its name.</param>
/// <param name="Zone">IANA time zone; segments are filed by its calendar days, so it stays.</param>
/// <param name="DayCut">When a business day begins, unless rules say otherwise.</param>
/// <param name="Platform">Such as <c>taobao</c>.</param>
public sealed record ShopInfo(string Code, string Name, string Zone, TimeOnly DayCut, string Platform)
{
    public TimeZoneInfo TimeZone => TimeZoneInfo.FindSystemTimeZoneById(Zone);
}
