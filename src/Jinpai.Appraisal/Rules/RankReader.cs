using System.Collections.Immutable;
using Jinpai.Appraisal.Documents;
using Jinpai.Appraisal.Figures;
using Jinpai.Core;

namespace Jinpai.Appraisal.Rules;

/// <summary>Reads what ranks are made of.</summary>
public static class RankReader
{
    /// <summary>Reads <c>best</c>: highest or lowest, required.</summary>
    public static Direction? ReadBest(ObjectReader reader)
    {
        if (!reader.Has("best"))
        {
            reader.Missing("best", "highest / lowest");
        }

        return reader.Choice("best", ("highest", Direction.HigherIsBetter), ("lowest", Direction.LowerIsBetter));
    }

    /// <summary>A list of numbers with at least one; null with a fault otherwise.</summary>
    public static ImmutableArray<Ratio>? NumberList(ObjectReader reader, string name, long? least = null)
    {
        var before = reader.Faults.Count;
        var items = reader.Items(name, required: true);
        if (items.IsEmpty && reader.Faults.Count == before)
        {
            reader.Faults.Add("list_empty", reader.Take(name)!, "[]", reader.Faults.Texts.Say("expect.numbers"));
        }

        var numbers = items.Select(i => ObjectReader.NumberOf(i, reader.Faults, least)).ToList();
        return reader.Faults.Count == before ? [.. numbers.Select(n => n!.Value)] : null;
    }
}
