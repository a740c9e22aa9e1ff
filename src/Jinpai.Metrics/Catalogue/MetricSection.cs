namespace Jinpai.Metrics.Catalogue;

/// <summary>The part of the catalogue that a metric stands in.</summary>
public enum MetricSection
{
    Reception,
    Response,
    Funnel,
    Sales,
    AfterSale,
    Quality,
    Grades,
    Roles,

    /// <summary>A user's own formula.</summary>
    Own,
}
