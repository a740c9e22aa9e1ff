using Jinpai.Core;
using Jinpai.Desk.People;
using Jinpai.Web.Shared.Visits;

namespace Jinpai.Web.Shared.Figures;

/// <summary>Addresses of the rows behind figures: every figure opens.</summary>
public static class FigureLinks
{
    /// <summary>The list that <see cref="FigureList"/> names; where there is none, the agent's page, or the table of all.</summary>
    /// <returns>Null: the visitor may not see the rows, or not all of those that the shop's figure counts.</returns>
    /// <param name="visit">Its shop and span are kept.</param>
    /// <param name="metric">The figure's id.</param>
    /// <param name="agent">Whose; null: the shop's.</param>
    /// <param name="span">Other days than the visit's, such as one point of a trend.</param>
    public static string? RowsOf(this Visit visit, string metric, string? agent = null, DaySpan? span = null)
    {
        var (from, to) = (span?.First.ToString() ?? visit.Asked("from"), span?.Last.ToString() ?? visit.Asked("to"));
        if (agent is null && visit.May(Right.ReadRows) && visit.Viewer.ExtentOf(Right.ReadRows) != Extent.All)
        {
            return null;
        }

        return visit.May(Right.ReadRows) && FigureList.Of(metric, agent is null) is { } list
            ? visit.Link(list.Path, ("from", from), ("to", to), ("agent", agent), ("kind", list.Kind))
            : visit.Link(agent is null ? "/agents" : PageAddress.Agent(agent), ("from", from), ("to", to));
    }
}
