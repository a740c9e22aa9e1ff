namespace Jinpai.Metrics.Catalogue;

/// <summary>What a value is measured in, and how reports write it.</summary>
public enum MetricUnit
{
    /// <summary>A whole number of people, receptions, orders, items, messages.</summary>
    Count,

    /// <summary>A fraction: 0.32 is 32 %.</summary>
    Rate,

    /// <summary>A number without a unit that is no fraction of a whole, such as items per buyer.</summary>
    Number,

    /// <summary>Yuan (the shop's currency).</summary>
    Money,

    /// <summary>Seconds.</summary>
    Seconds,

    /// <summary>Days.</summary>
    Days,
}
