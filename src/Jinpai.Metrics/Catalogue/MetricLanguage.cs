namespace Jinpai.Metrics.Catalogue;

/// <summary>The languages of the catalogue.</summary>
public enum MetricLanguage
{
    Chinese,
    English,
}
