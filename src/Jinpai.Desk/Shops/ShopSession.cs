using System.Globalization;
using Jinpai.Desk.Explaining;
using Jinpai.Replay.Rules;
using Jinpai.Storage;
using Jinpai.Storage.Replaying;

namespace Jinpai.Desk.Shops;

/// <summary>An opened shop with its rules: what most commands begin with.</summary>
public sealed class ShopSession
{
    private readonly DeskSession _session;

    private ShopSession(DeskSession session, DataDirectory data, ShopStore store, RuleBook rules, string rulesName)
    {
        _session = session;
        Data = data;
        Store = store;
        Rules = rules;
        RulesName = rulesName;
    }

    public DataDirectory Data { get; }
    public ShopStore Store { get; }
    public RuleBook Rules { get; }

    /// <summary>Which versions of the rules: their effective dates, or <c>default</c>.</summary>
    public string RulesName { get; }
    public string Code => Store.Shop.Code;
    public ShopTime Time => new(Rules.Versions[^1].Zone);

    public static ShopSession Open(DeskSession session, string code)
    {
        var data = DataDirectory.Open(session.DataFolder);
        return Open(session, data, data.OpenShop(code));
    }

    /// <summary>Of a shop whose file is open already: reads its rules alone.</summary>
    public static ShopSession Open(DeskSession session, DataDirectory data, ShopStore store)
    {
        var code = store.Shop.Code;
        var stored = data.Setting(code, ShopRules.Key);
        var rules = stored is null ? new RuleBook([ShopRules.DefaultsOf(store.Shop)]) : ShopRules.Read(stored, ShopRules.Key, store.Shop, session.Words);
        return new ShopSession(session, data, store, rules, stored is null ? "default" : ShopRules.NameOf(rules));
    }

    /// <summary>The same shop under the rules of a file, as a trial.</summary>
    public ShopSession With(string? rulesFile)
    {
        if (rulesFile is null)
        {
            return this;
        }

        var rules = ShopRules.ReadFile(rulesFile, Store.Shop, _session.Words);
        return new ShopSession(_session, Data, Store, rules, Path.GetFileName(rulesFile) + ":" + ShopRules.NameOf(rules));
    }

    /// <summary>False: data or rules changed since the facts were made.</summary>
    public bool IsUpToDate()
    {
        using var reader = Store.Read();
        return reader.IsUpToDate(Rules);
    }

    /// <summary>Brings the facts up to date if data or rules changed since: nobody reads stale figures.</summary>
    public void BringUpToDate()
    {
        if (!IsUpToDate())
        {
            _ = Replay(isForced: false);
        }
    }

    public ReplayReport Replay(bool isForced)
    {
        using var bar = _session.Progress(_session.Words["replay.progress"]);
        return Store.Replay(Rules, isForced, new Steps<ReplayProgress>(step => bar.Show(step.Done, step.Total)), _session.Cancellation);
    }

    public static string Seconds(TimeSpan duration) => (duration.Ticks / (decimal)TimeSpan.TicksPerSecond).ToString("0.0", CultureInfo.InvariantCulture);
}
