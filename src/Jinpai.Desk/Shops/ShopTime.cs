using System.Globalization;
using Jinpai.Core;

namespace Jinpai.Desk.Shops;

/// <summary>Instants as the shop's people read them: local time.</summary>
public sealed class ShopTime(TimeZoneInfo zone)
{
    public string Full(Instant at) => Local(at).ToString(at.UnixMilliseconds % 1000 == 0 ? "yyyy-MM-dd HH:mm:ss" : "yyyy-MM-dd HH:mm:ss.fff", CultureInfo.InvariantCulture);

    /// <summary>The time alone if it is the day of <paramref name="other"/>.</summary>
    public string Beside(Instant at, Instant other)
    {
        var local = Local(at);
        return local.Date == Local(other).Date ? local.ToString(at.UnixMilliseconds % 1000 == 0 ? "HH:mm:ss" : "HH:mm:ss.fff", CultureInfo.InvariantCulture) : Full(at);
    }

    public DateTime Local(Instant at) => at.In(zone);
}
