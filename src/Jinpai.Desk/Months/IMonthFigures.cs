using Jinpai.Appraisal.Figures;
using Jinpai.Core;

namespace Jinpai.Desk.Months;

/// <summary>Where the figures of a month come from, whichever door asks: a file, a shop's data, or what a page keeps of it.</summary>
public interface IMonthFigures
{
    /// <summary>Null: of a file, and nobody said which month it is of.</summary>
    Period? Period { get; }

    /// <summary>The same a month earlier; null where nothing is known of it, as with a file.</summary>
    IMonthFigures? Before { get; }

    /// <summary>Whether the viewer sees what is made of an agent's figures of the month; of a file that they have in hand they see all.</summary>
    bool Sees(AgentId agent);

    /// <param name="wanted">Metrics with parameters that are asked for beside all the others.</param>
    /// <exception cref="RefusedException">The file is refused or has errors: nothing is appraised by half a file.</exception>
    AppraisalInput Of(IReadOnlyList<MetricReference> wanted);
}
