namespace Jinpai.Web.Shared.Visits;

/// <summary>Spans with a name.</summary>
public enum SpanPreset
{
    /// <summary>昨天.</summary>
    Yesterday,

    /// <summary>本周, from Monday.</summary>
    ThisWeek,

    /// <summary>本月, up to today.</summary>
    ThisMonth,

    /// <summary>上月, whole.</summary>
    LastMonth,

    /// <summary>最近有数据的月份: the month of the last day with data, up to that day.</summary>
    LatestData,
}
