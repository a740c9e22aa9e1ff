using System.Collections.Immutable;
using Jinpai.Core;
using Jinpai.Core.Documents;
using Jinpai.Metrics.Catalogue;

namespace Jinpai.Appraisal.Rules;

/// <summary>Reads what ranks are made of.</summary>
public static class RankReader
{
    /// <summary>Reads <c>best</c>: highest or lowest, required.</summary>
    public static MetricDirection? ReadBest(DocumentReader reader)
    {
        if (!reader.Has("best"))
        {
            reader.Missing("best", "highest / lowest");
        }

        return reader.Choice("best", ("highest", MetricDirection.HigherIsBetter), ("lowest", MetricDirection.LowerIsBetter));
    }

    /// <summary>A list of numbers with at least one; null with a fault otherwise.</summary>
    public static ImmutableArray<Ratio>? NumberList(DocumentReader reader, string name, long? least = null)
    {
        var before = reader.Faults.Count;
        var items = reader.Items(name, required: true);
        if (items.IsEmpty && reader.Faults.Count == before)
        {
            reader.Faults.Add(DocumentFault.ListEmpty, reader.Take(name)!, "[]", Expected.Numbers);
        }

        var numbers = items.Select(i => DocumentReader.NumberOf(i, reader.Faults, least)).ToList();
        return reader.Faults.Count == before ? [.. numbers.Select(n => n!.Value)] : null;
    }
}
