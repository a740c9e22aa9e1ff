namespace Jinpai.Web.Shared.Parts;

/// <summary>How a chart is drawn.</summary>
public enum ChartForm
{
    /// <summary>A trend over days; a day without a value is a gap, never 0.</summary>
    Line,

    /// <summary>A comparison.</summary>
    Bar,
}
