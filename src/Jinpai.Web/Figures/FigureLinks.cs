using Jinpai.Metrics.Catalogue;
using Jinpai.Web.Views;

namespace Jinpai.Web.Figures;

/// <summary>Where the rows behind a figure are: every figure opens.</summary>
public static class FigureLinks
{
    /// <summary>The list of the rows that the figure counts, or comes nearest to it.</summary>
    /// <param name="visit">Its shop and span are kept.</param>
    /// <param name="metric">The figure.</param>
    /// <param name="agent">Whose; null: the shop's.</param>
    /// <param name="span">Other days than the visit's, such as one point of a trend.</param>
    public static string RowsOf(this Visit visit, Metric metric, string? agent = null, DaySpan? span = null)
    {
        var (path, kind) = Place(metric.Id, metric.Section);
        return visit.Link(path, ("from", span?.First.ToString() ?? visit.Asked("from")), ("to", span?.Last.ToString() ?? visit.Asked("to")), ("agent", agent), ("kind", kind));
    }

    private static (string Path, string? Kind) Place(string id, MetricSection section) => id switch
    {
        "unanswered" or "unanswered_rounds" or "reply_rate" => ("/faults", "unanswered"),
        "slow" => ("/faults", "slow"),
        "long" => ("/faults", "long"),
        "lost_enquiries" => ("/losses", null),
        "lost_enquiries_to_shop" => ("/losses", "to_shop"),
        "lost_enquiries_to_colleague" => ("/losses", "to_colleague"),
        "lost_enquiries_bought_silently" => ("/losses", "bought_silently"),
        _ when id.StartsWith("lost_payments", StringComparison.Ordinal) => ("/losses", "payment"),
        _ when IsReception(id, section) => ("/receptions", null),
        _ => ("/orders", null),
    };

    private static bool IsReception(string id, MetricSection section) =>
        section is MetricSection.Reception or MetricSection.Response || id.StartsWith("enquirers", StringComparison.Ordinal);
}
