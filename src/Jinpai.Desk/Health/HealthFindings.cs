using Jinpai.Appraisal.Notices;
using Jinpai.Core;
using Jinpai.Core.Issues;
using Jinpai.Desk.Shops;
using Jinpai.Desk.Texts;
using Jinpai.Storage.Reading;

namespace Jinpai.Desk.Health;

/// <summary>What <c>doctor</c> and the overview say of a shop's data beside its <see cref="ShopNotices"/>: what is to be mended as warnings, the rest as information. Nothing before there is data.</summary>
/// <param name="shop">The shop.</param>
public sealed class HealthFindings(ShopSession shop)
{
    private const int MostNames = 10;

    /// <summary>Kinds of input whose lack leaves many figures without a value.</summary>
    private static readonly (string Kind, NoticeKind Lacking)[] Kinds =
    [
        ("messages", HealthNotices.NoMessages), ("orders", HealthNotices.NoOrders), ("refunds", HealthNotices.NoRefunds), ("agents", HealthNotices.NoAgents),
    ];

    /// <summary>More buyers on orders than this that no chat knows: their names are masked in one of the exports.</summary>
    private static readonly Ratio MuchUnmatched = new(3, 10);

    /// <param name="health">What is known of the data.</param>
    /// <param name="match">How many buyers of chats and orders meet; null: not counted yet.</param>
    public IReadOnlyList<Notice> Of(DataHealth health, BuyerMatch? match)
    {
        var coverage = health.Coverage;
        if (coverage.Horizon is not { } horizon || coverage.FirstDay is not { } first)
        {
            return [];
        }

        return
        [
            new Notice(HealthNotices.Horizon, null, Shown(coverage.MessagesUntil), Shown(coverage.OrdersUntil), shop.Time.Full(horizon)),
            new Notice(HealthNotices.Early, null, first.ToString(), first.Plus(shop.Rules.MostAftersaleDays - 1).ToString()),
            .. Kinds.Where(known => !coverage.Kinds.Contains(known.Kind)).Select(known => new Notice(known.Kind == "refunds" && coverage.HasRefunds ? HealthNotices.RefundsOfOrdersOnly : known.Lacking, null)),
            .. Days(health),
            .. Buyers(match),
            .. health.OrphanAccounts.Count == 0 ? (Notice[])[] : [new Notice(HealthNotices.OrphanAccounts, null, health.OrphanAccounts.Count, Named(health.OrphanAccounts))],
            .. shop.IsUpToDate() ? (Notice[])[] : [new Notice(HealthNotices.Stale, null, shop.Code)],
        ];
    }

    private IEnumerable<Notice> Days(DataHealth health) => health switch
    {
        { HasChats: false } => [],
        { MissingDays.Count: 0 } => [new Notice(HealthNotices.EveryDay, null)],
        _ => [new Notice(HealthNotices.MissingDays, null, health.MissingDays.Count, Named(health.MissingDays.Select(day => day.ToString())))],
    };

    private IEnumerable<Notice> Buyers(BuyerMatch? match)
    {
        if (match is not { OrderBuyerCount: > 0, ChatBuyerCount: > 0 } known)
        {
            yield break;
        }

        var share = new Ratio(known.OrderOnlyAfter, known.OrderBuyerCount);
        yield return new Notice(share > MuchUnmatched ? HealthNotices.Unmatched : HealthNotices.Matched, null, ShownNumber.Count(known.OrderOnlyAfter), ShownNumber.Count(known.OrderBuyerCount), ShownNumber.Percent(share));
    }

    private static LocalText Named(IEnumerable<string> names) => LocalText.Join(LocalText.Comma, names.Take(MostNames + 1).Select((name, index) => (LocalText)(index == MostNames ? "…" : name)));

    private LocalText Shown(Instant? at) => at is { } known ? shop.Time.Full(known) : SharedWords.Never;
}
