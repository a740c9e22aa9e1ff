namespace Jinpai.Import.Reports;

/// <summary>The words that stand where a name would in rows that sum up (spec 3.7). Such rows are never agents.</summary>
public static class SummaryRows
{
    private static readonly Dictionary<string, SummaryRow> Words = new(StringComparer.Ordinal)
    {
        ["汇总值"] = SummaryRow.AgentTotal,
        ["汇总"] = SummaryRow.AgentTotal,
        ["合计"] = SummaryRow.AgentTotal,
        ["总计"] = SummaryRow.AgentTotal,
        ["小计"] = SummaryRow.AgentTotal,
        ["总值"] = SummaryRow.AgentTotal,
        ["平均值"] = SummaryRow.AgentMean,
        ["平均"] = SummaryRow.AgentMean,
        ["均值"] = SummaryRow.AgentMean,
        ["全店汇总值"] = SummaryRow.ShopTotal,
        ["全店汇总"] = SummaryRow.ShopTotal,
        ["店铺汇总值"] = SummaryRow.ShopTotal,
        ["店铺汇总"] = SummaryRow.ShopTotal,
        ["全店平均值"] = SummaryRow.ShopMean,
        ["全店均值"] = SummaryRow.ShopMean,
        ["店铺平均值"] = SummaryRow.ShopMean,
        ["店铺均值"] = SummaryRow.ShopMean,
        ["同行同层优秀"] = SummaryRow.PeerBest,
        ["同行同层优秀值"] = SummaryRow.PeerBest,
        ["同行同层均值"] = SummaryRow.PeerMean,
        ["同行同层平均值"] = SummaryRow.PeerMean,
    };

    /// <summary>What the row sums up; null if its first words are a name.</summary>
    /// <param name="name">The cell where a name is expected.</param>
    /// <param name="extra">Words of a map of the user's own: sums over the agents listed.</param>
    public static SummaryRow? Of(string name, IReadOnlyList<string> extra)
    {
        var key = HeaderKey.Of(name).Key;
        return Words.TryGetValue(key, out var kind) ? kind : extra.Any(e => HeaderKey.Of(e).Key == key) ? SummaryRow.AgentTotal : null;
    }
}
