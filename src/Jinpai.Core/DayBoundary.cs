namespace Jinpai.Core;

/// <summary>From <paramref name="EffectiveFrom"/> on, days of a shop begin at <paramref name="DayCut"/> in <paramref name="Zone"/>.</summary>
public sealed record DayBoundary(BusinessDay EffectiveFrom, TimeZoneInfo Zone, TimeOnly DayCut);
