using System.Collections.Immutable;
using Jinpai.Core;
using Jinpai.Metrics.Catalogue;

namespace Jinpai.Appraisal.Rules;

/// <summary>Bands read from top to bottom; the first that holds decides, and the last holds always, so neither gaps nor overlaps can be written.</summary>
public sealed record BandList<T>(ImmutableArray<Band<T>> Bands)
{
    public Band<T> Last => Bands[^1];

    public Band<T> Find(Ratio value) => Bands.First(b => b.Holds(value));

    /// <summary>Which values come first in the list: high ones with ≥ and &gt;, low ones with ≤ and &lt;.</summary>
    public MetricDirection TopIs => Bands[0].Bound switch
    {
        BandBound.AtLeast or BandBound.Above => MetricDirection.HigherIsBetter,
        BandBound.AtMost or BandBound.Below => MetricDirection.LowerIsBetter,
        _ => MetricDirection.Neutral,
    };

    /// <summary>The direction that the awards reward: neutral if they go up and down, or are all the same.</summary>
    public MetricDirection Rewards(Comparison<T> compare)
    {
        var falls = false;
        var rises = false;
        for (var i = 1; i < Bands.Length; i++)
        {
            var step = compare(Bands[i - 1].Award, Bands[i].Award);
            falls |= step > 0;
            rises |= step < 0;
        }

        return (falls, rises) switch
        {
            (true, false) => TopIs,
            (false, true) => TopIs == MetricDirection.HigherIsBetter ? MetricDirection.LowerIsBetter : MetricDirection.HigherIsBetter,
            _ => MetricDirection.Neutral,
        };
    }

    /// <summary>Whether the awards both fall and rise on the way down the list.</summary>
    public bool GoesUpAndDown(Comparison<T> compare)
    {
        var steps = Enumerable.Range(1, Bands.Length - 1).Select(i => Math.Sign(compare(Bands[i - 1].Award, Bands[i].Award))).ToList();
        return steps.Contains(1) && steps.Contains(-1);
    }
}
