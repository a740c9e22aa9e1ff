using System.Collections.Immutable;
using Jinpai.Appraisal.Figures;
using Jinpai.Appraisal.Rules;
using Jinpai.Core;
using Jinpai.Core.Documents;
using Jinpai.Core.Issues;

namespace Jinpai.Pay.Plans;

/// <summary>Reads one component of a plan.</summary>
internal static class ComponentReader
{
    private static readonly Dictionary<string, Func<DocumentReader, string?, Component?>> Kinds = new(StringComparer.Ordinal)
    {
        ["base"] = Base,
        ["dayRate"] = DayRate,
        ["commission"] = CommissionReader.Read,
        ["piece"] = Piece,
        ["scoreBonus"] = ScoreBonus,
        ["reward"] = RewardReader.Reward,
        ["rankReward"] = RewardReader.RankReward,
        ["penalty"] = Penalty,
        ["allowance"] = Allowance,
        ["pool"] = Pool,
        ["claims"] = Claims,
        ["guarantee"] = (reader, name) => Limit(reader, name, isCap: false),
        ["cap"] = (reader, name) => Limit(reader, name, isCap: true),
    };

    public static Component? Read(JsonPart part, DocumentFaults faults)
    {
        if (DocumentReader.Open(part, faults) is not { } reader)
        {
            return null;
        }

        var kind = reader.Text("kind", required: true);
        var name = reader.Text("name");
        if (kind is null)
        {
            return null;
        }

        if (!Kinds.TryGetValue(kind, out var read))
        {
            faults.Add(DocumentFault.UnknownWord, reader.Take("kind")!, kind, string.Join(" / ", Kinds.Keys));
            return null;
        }

        var before = faults.Count;
        var component = read(reader, name);
        reader.RefuseUnknown();
        return faults.Count == before ? component : null;
    }

    /// <summary>Notes a fault unless exactly one of the fields is there.</summary>
    public static bool ExactlyOne(DocumentReader reader, params string[] names)
    {
        var given = names.Where(reader.Has).ToList();
        if (given.Count == 0)
        {
            reader.Missing(names[0], string.Join(" / ", names));
        }
        else if (given.Count > 1)
        {
            reader.Faults.Add(PlanIssues.OnlyOne, reader.Part, string.Join(", ", given), string.Join(" / ", names));
        }

        return given.Count == 1;
    }

    public static BandList<Award>? Bands(DocumentReader reader, string list, string award, long? most = null, LocalText? hint = null) =>
        reader.Take(list) is { } part ? BandReader.ReadNumbers(part, reader.Faults, award, 0, most, hint) : null;

    private static BasicWageComponent Base(DocumentReader reader, string? name)
    {
        var share = reader.Number("share", least: 0, most: 1, hint: PlanHints.Share) ?? Ratio.One;
        var multiply = reader.Choice("multiplyBy", ("score", true)) ?? false;
        return new BasicWageComponent(name, share, multiply);
    }

    private static DayRateComponent DayRate(DocumentReader reader, string? name)
    {
        ExactlyOne(reader, "bands", "amount");
        return new DayRateComponent(name, reader.Number("amount", least: 0), Bands(reader, "bands", "amount"));
    }

    private static PieceComponent? Piece(DocumentReader reader, string? name)
    {
        var metric = reader.Text("metric", required: true);
        var perDay = reader.Choice("per", ("period", false), ("day", true)) ?? false;
        ExactlyOne(reader, "tiers", "amount");
        var amount = reader.Number("amount", least: 0);
        var tiers = amount is { } each ? TierList.Flat(each) : reader.Has("tiers") ? TierReader.Read(reader, "amount") : null;
        return metric is null || tiers is null ? null : new PieceComponent(name, new MetricReference(metric), tiers, perDay);
    }

    private static ScoreBonusComponent ScoreBonus(DocumentReader reader, string? name)
    {
        ExactlyOne(reader, "bands", "coefficient");
        return new ScoreBonusComponent(name, Bands(reader, "bands", "amount"), reader.Number("coefficient", least: 0));
    }

    private static PenaltyComponent? Penalty(DocumentReader reader, string? name)
    {
        var happened = reader.Text("event", required: true);
        var amount = reader.Number("amount", required: true, least: 0, hint: PlanHints.Penalty);
        var max = reader.Number("max", least: 0);
        return happened is not null && amount is { } each ? new PenaltyComponent(name, happened, each, max) : null;
    }

    private static AllowanceComponent Allowance(DocumentReader reader, string? name)
    {
        ExactlyOne(reader, "amount", "perDay");
        var amount = reader.Number("amount", least: 0);
        var perDay = reader.Number("perDay", least: 0);
        var prorate = reader.Flag("prorate") ?? false;
        var purpose = reader.Choice("purpose", ("other", AllowancePurpose.Other), ("overtime", AllowancePurpose.Overtime), ("night", AllowancePurpose.Night), ("meal", AllowancePurpose.Meal));
        return new AllowanceComponent(name, amount, perDay, prorate, purpose ?? PurposeOf(name ?? ""));
    }

    private static AllowancePurpose PurposeOf(string name)
    {
        if (Says("餐", "饭", "meal", "lunch"))
        {
            return AllowancePurpose.Meal;
        }

        if (Says("夜", "night"))
        {
            return AllowancePurpose.Night;
        }

        return Says("加班", "overtime") ? AllowancePurpose.Overtime : AllowancePurpose.Other;

        bool Says(params string[] words) => words.Any(w => name.Contains(w, StringComparison.OrdinalIgnoreCase));
    }

    private static PoolComponent? Pool(DocumentReader reader, string? name)
    {
        var metric = reader.Text("metric", required: true);
        var rate = TierReader.Rate(reader, "rate", required: true);
        var ofTeam = reader.Choice("of", ("shop", false), ("team", true)) ?? false;
        var split = reader.Choice("split", ("equal", PoolSplit.Equal), ("days", PoolSplit.Days), ("score", PoolSplit.Score), ("sales", PoolSplit.Sales)) ?? PoolSplit.Equal;
        return metric is not null && rate is { } share ? new PoolComponent(name, new MetricReference(metric), share, ofTeam, split) : null;
    }

    private static ClaimsComponent? Claims(DocumentReader reader, string? name)
    {
        var metric = reader.Text("metric") ?? "claims_amount";
        var cases = reader.Text("cases") ?? "event:claim";
        var rate = TierReader.Rate(reader, "rate", required: true);
        var least = reader.Number("atLeast", least: 0) ?? Ratio.Zero;
        return rate is { } share ? new ClaimsComponent(name, new MetricReference(metric), new MetricReference(cases), share, least) : null;
    }

    private static LimitComponent? Limit(DocumentReader reader, string? name, bool isCap)
    {
        var amount = reader.Number("amount", required: true, least: 0);
        ImmutableArray<string> of = reader.Take("of") is { Kind: System.Text.Json.JsonValueKind.String } one ? [one.Text] : reader.TextList("of");
        var prorate = reader.Flag("prorate") ?? false;
        return amount is { } value ? new LimitComponent(name, isCap, value, of, prorate) : null;
    }
}
