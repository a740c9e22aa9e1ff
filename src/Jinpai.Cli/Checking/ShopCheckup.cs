using System.Globalization;
using Jinpai.Cli.Commands;
using Jinpai.Core;
using Jinpai.Core.Records;
using Jinpai.Desk.Shops;
using Jinpai.Storage.Reading;

namespace Jinpai.Cli.Checking;

/// <summary>Looks one shop over: how far the data reaches, days without chats, buyers that do not meet, accounts nobody holds, facts out of date.</summary>
internal sealed class ShopCheckup(ShopSession shop, CommandSession session)
{
    private const int MostNames = 10;
    private const decimal MuchUnmatched = 0.3m;
    private static readonly string[] Kinds = ["messages", "orders", "refunds", "agents"];
    private bool _isWell = true;

    /// <returns>True if there is nothing to mend.</returns>
    public bool Report()
    {
        using var reader = shop.Store.Read();
        var words = session.Words;
        session.Out.WriteLine(words.Format("doctor.shop", shop.Code, shop.Store.Shop.Name, shop.Store.Shop.Zone, shop.RulesName));
        var coverage = reader.Coverage();
        if (coverage.Horizon is not { } horizon || coverage.FirstDay is not { } first)
        {
            Say("doctor.nodata", shop.Code);
            return true;
        }

        Say("doctor.horizon", Shown(coverage.MessagesUntil), Shown(coverage.OrdersUntil), shop.Time.Full(horizon));
        Say("doctor.early", first, first.Plus(shop.Rules.MostAftersaleDays - 1));
        CheckKinds(coverage);
        CheckDays(reader, first, shop.Rules.Calendar.DayOf(horizon));
        CheckBuyers(reader);
        CheckAccounts(reader, first, shop.Rules.Calendar.DayOf(horizon));
        if (!reader.IsUpToDate(shop.Rules))
        {
            Wrong("doctor.stale", shop.Code);
        }

        if (_isWell)
        {
            Say("doctor.well");
        }

        return _isWell;
    }

    private void CheckKinds(Coverage coverage)
    {
        foreach (var kind in Kinds.Where(kind => !coverage.Kinds.Contains(kind)))
        {
            Wrong("doctor.missing." + kind);
        }
    }

    private void CheckDays(ShopReader reader, BusinessDay first, BusinessDay last)
    {
        var present = reader.Measures(first, last).Where(row => row.Agent is null && row[Metrics.Daily.Measure.Consulted] > 0).Select(row => row.Day).ToHashSet();
        var missing = BusinessDay.Range(first, last).Where(day => !present.Contains(day)).ToList();
        if (present.Count > 0 && missing.Count > 0)
        {
            Wrong("doctor.days", missing.Count, Named(missing.Select(day => day.ToString())));
        }
    }

    private void CheckBuyers(ShopReader reader)
    {
        var match = reader.BuyerMatch();
        if (match.OrderBuyerCount == 0 || match.ChatBuyerCount == 0)
        {
            return;
        }

        var share = match.OrderOnlyAfter / (decimal)match.OrderBuyerCount;
        var shown = (share * 100).ToString("0.0", CultureInfo.InvariantCulture);
        if (share > MuchUnmatched)
        {
            Wrong("doctor.unmatched", match.OrderOnlyAfter, match.OrderBuyerCount, shown);
        }
        else
        {
            Say("doctor.matched", match.OrderOnlyAfter, match.OrderBuyerCount, shown);
        }
    }

    private void CheckAccounts(ShopReader reader, BusinessDay first, BusinessDay last)
    {
        var held = reader.Records<AgentRecord>().Select(record => record.Account.Value).ToHashSet(StringComparer.Ordinal);
        var orphans = reader.Receptions(first, last).Select(reception => reception.Account.Value).Distinct(StringComparer.Ordinal).Where(account => !held.Contains(account)).ToList();
        if (orphans.Count > 0)
        {
            Wrong("doctor.accounts", orphans.Count, Named(orphans.Order(StringComparer.Ordinal)));
        }
    }

    private void Say(string key, params object?[] values) => session.Out.WriteLine("  " + session.Words.Format(key, values));

    private void Wrong(string key, params object?[] values)
    {
        _isWell = false;
        session.Out.WriteLine("  ! " + session.Words.Format(key, values));
    }

    private string Named(IEnumerable<string> names) => string.Join(session.Words["list.comma"], names.Take(MostNames));

    private string Shown(Instant? at) => at is { } known ? shop.Time.Full(known) : session.Words["never"];
}
