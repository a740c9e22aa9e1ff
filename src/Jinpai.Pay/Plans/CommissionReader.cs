using System.Collections.Immutable;
using Jinpai.Appraisal.Figures;
using Jinpai.Appraisal.Rules;
using Jinpai.Core.Documents;

namespace Jinpai.Pay.Plans;

/// <summary>Reads a commission.</summary>
internal static class CommissionReader
{
    public static Component? Read(DocumentReader reader, string? name)
    {
        var metric = reader.Text("metric") ?? "net_sales";
        ComponentReader.ExactlyOne(reader, "tiers", "rate", "rateBy");
        var flat = TierReader.Rate(reader, "rate", required: false);
        var tiers = flat is { } rate ? TierList.Flat(rate) : reader.Has("tiers") ? TierReader.Read(reader, "rate") : null;
        var (rateBy, rateBands) = ReadRateBy(reader);
        var scoreWeight = ComponentReader.Bands(reader, "scoreWeight", "percent");
        var refunds = reader.Choice("refunds", ("all", RefundRule.All), ("agentFault", RefundRule.AgentFault), ("none", RefundRule.None));
        if (refunds is not null && metric is not ("net_sales" or "sales"))
        {
            reader.Faults.Add(PlanIssues.RefundsOfSales, reader.Take("refunds")!, metric);
        }

        var (products, excluded) = ReadProducts(reader);
        return tiers is null && rateBands is null ? null
            : new CommissionComponent(name, new MetricReference(metric), tiers, rateBy, rateBands, scoreWeight, refunds, products, excluded);
    }

    private static (MetricReference? Metric, BandList<Award>? Bands) ReadRateBy(DocumentReader reader)
    {
        if (reader.Take("rateBy") is not { } part || DocumentReader.Open(part, reader.Faults) is not { } fields)
        {
            return (null, null);
        }

        var metric = fields.Text("metric", required: true);
        fields.Require("bands", Expected.List);
        var bands = ComponentReader.Bands(fields, "bands", "rate", 1, PlanHints.Rate);
        fields.RefuseUnknown();
        return (metric is null ? null : new MetricReference(metric), bands);
    }

    private static (ImmutableArray<string> Products, bool Excluded) ReadProducts(DocumentReader reader)
    {
        if (reader.Take("products") is not { } part || DocumentReader.Open(part, reader.Faults) is not { } fields)
        {
            return ([], false);
        }

        ComponentReader.ExactlyOne(fields, "only", "except");
        var excluded = fields.Has("except");
        var only = fields.TextList("only");
        var except = fields.TextList("except");
        fields.RefuseUnknown();
        return (excluded ? except : only, excluded);
    }
}
