using System.Collections.Immutable;
using System.Text.Json;
using Jinpai.Appraisal.Documents;
using Jinpai.Appraisal.Texts;
using Jinpai.Core;

namespace Jinpai.Pay.Plans;

/// <summary>Reads tiers: <c>below</c> or <c>atMost</c>, rising, the last with neither.</summary>
internal static class TierReader
{
    /// <param name="reader">The component; reads <c>tiers</c> and <c>mode</c>.</param>
    /// <param name="rate">The field of a tier's rate: <c>rate</c> (0 to 1) or <c>amount</c>.</param>
    public static TierList? Read(ObjectReader reader, string rate)
    {
        var before = reader.Faults.Count;
        var mode = reader.Choice("mode", ("progressive", TierMode.Progressive), ("whole", TierMode.Whole)) ?? TierMode.Progressive;
        var items = reader.Items("tiers", required: true);
        if (items.IsEmpty && reader.Faults.Count == before)
        {
            reader.Faults.Add("list_empty", reader.Take("tiers")!, "[]", reader.Faults.Texts.Say("expect.tiers"));
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
                reader.Faults.Add("tier_lets_in_nothing", items[i], DecimalText.Plain(limit), reader.Faults.Texts.Say("expect.higher_limit", DecimalText.Plain(last)));
            }

            widest = tier.Limit is null ? widest : tier;
            tiers.Add(tier);
        }

        return reader.Faults.Count == before ? new TierList(tiers.ToImmutable(), mode) : null;
    }

    /// <summary>A rate from 0 to 1, else refused with a hint.</summary>
    public static Ratio? Rate(ObjectReader reader, string name, bool required) => reader.Number(name, required, least: 0, most: 1, hintKey: "hint.rate");

    private static Tier? ReadTier(JsonPart part, FaultList faults, string rate, bool isLast)
    {
        if (ObjectReader.Open(part, faults) is not { Part.Kind: JsonValueKind.Object } reader)
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
            faults.Add("tier_limit", part, "below, atMost", "below / atMost");
            return null;
        }

        if (isLast != (limits == 0))
        {
            faults.Add("tier_limit", part, limits == 0 ? faults.Texts.Say("found.nothing") : "below / atMost", faults.Texts.Say(isLast ? "expect.open_tier" : "expect.tier_limit"));
            return null;
        }

        return given is { } value ? new Tier(below ?? atMost, atMost is not null, value) : null;
    }
}
