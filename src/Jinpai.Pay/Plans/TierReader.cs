using System.Collections.Immutable;
using System.Text.Json;
using Jinpai.Core;
using Jinpai.Core.Documents;
using Jinpai.Core.Issues;

namespace Jinpai.Pay.Plans;

/// <summary>Reads tiers: <c>below</c> or <c>atMost</c>, rising, the last with neither; two or more say by <c>mode</c> how they are meant, for one tier both modes are the same.</summary>
internal static class TierReader
{
    private static readonly LocalText ModeExpected = new("写明 \"progressive\"（累进：每一段按各自的比例）或 \"whole\"（全额：全部按达到的那一档），两者工资不同", "\"progressive\" (each slice at its own rate) or \"whole\" (all of it at the rate reached): they pay differently");
    private static readonly LocalText TiersExpected = new("至少一档", "at least one tier");
    private static readonly LocalText OpenTier = new("最后一档不写 below / atMost", "no below / atMost in the last tier");
    private static readonly LocalText LimitedTier = new("最后一档之前的每一档写 below 或 atMost", "below or atMost in every tier but the last");

    /// <param name="reader">The component; reads <c>tiers</c> and <c>mode</c>.</param>
    /// <param name="rate">The field of a tier's rate: <c>rate</c> (0 to 1) or <c>amount</c>.</param>
    public static TierList? Read(DocumentReader reader, string rate)
    {
        var before = reader.Faults.Count;
        var mode = reader.Choice("mode", ("progressive", TierMode.Progressive), ("whole", TierMode.Whole));
        var items = reader.Items("tiers", required: true);
        if (items.Length > 1 && !reader.Has("mode"))
        {
            // Either reading is a wage that somebody means, and they differ by thousands: nothing is taken for granted.
            reader.Missing("mode", ModeExpected);
        }

        if (items.IsEmpty && reader.Faults.Count == before)
        {
            reader.Faults.Add(DocumentFault.ListEmpty, reader.Take("tiers")!, "[]", TiersExpected);
        }

        var tiers = ImmutableArray.CreateBuilder<Tier>();
        Tier? widest = null;
        for (var i = 0; i < items.Length; i++)
        {
            if (ReadTier(items[i], reader.Faults, rate, isLast: i == items.Length - 1) is not { } tier)
            {
                continue;
            }

            if (tier.Limit is { } limit && widest?.Limit is { } last && !(limit > last || (limit == last && tier.IncludesLimit && !widest.IncludesLimit)))
            {
                reader.Faults.Add(PlanIssues.TierLetsInNothing, items[i], NumberText.Plain(limit), NumberText.Plain(last));
            }

            widest = tier.Limit is null ? widest : tier;
            tiers.Add(tier);
        }

        return reader.Faults.Count == before ? new TierList(tiers.ToImmutable(), mode ?? TierMode.Progressive) : null;
    }

    /// <summary>A rate from 0 to 1, else refused with a hint.</summary>
    public static Ratio? Rate(DocumentReader reader, string name, bool required) => reader.Number(name, required, least: 0, most: 1, hint: PlanHints.Rate);

    private static Tier? ReadTier(JsonPart part, DocumentFaults faults, string rate, bool isLast)
    {
        if (DocumentReader.Open(part, faults) is not { Part.Kind: JsonValueKind.Object } reader)
        {
            return null;
        }

        var below = reader.Number("below");
        var atMost = reader.Number("atMost");
        var given = rate == "rate" ? Rate(reader, rate, required: true) : reader.Number(rate, required: true, least: 0);
        reader.RefuseUnknown();
        var limits = (reader.Has("below") ? 1 : 0) + (reader.Has("atMost") ? 1 : 0);
        if (limits > 1)
        {
            faults.Add(PlanIssues.TierLimit, part, "below, atMost", "below / atMost");
            return null;
        }

        if (isLast != (limits == 0))
        {
            faults.Add(PlanIssues.TierLimit, part, limits == 0 ? Expected.Nothing : "below / atMost", isLast ? OpenTier : LimitedTier);
            return null;
        }

        return given is { } value ? new Tier(below ?? atMost, atMost is not null, value) : null;
    }
}
