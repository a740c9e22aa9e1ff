using Jinpai.Core;
using Jinpai.Replay.Rules;
using Jinpai.Storage;
using Jinpai.Storage.Reading;
using Jinpai.Storage.Refusals;
using Jinpai.Storage.Replaying;

namespace Jinpai.Desk.Shops;

/// <summary>An opened shop with its rules: what most commands begin with.</summary>
public sealed class ShopSession
{
    private readonly DeskSession _session;

    private ShopSession(DeskSession session, IShopStore store, RuleBook rules, string rulesName)
    {
        _session = session;
        Store = store;
        Rules = rules;
        RulesName = rulesName;
    }

    public ShopInfo Info => Store.Shop;
    public RuleBook Rules { get; }

    /// <summary>Which versions of the rules: their effective dates, or <c>default</c>.</summary>
    public string RulesName { get; }
    public string Code => Info.Code;

    /// <summary>Where the installation lies: what tells its shops from those of another.</summary>
    public string Place => _session.Installation.Location;
    public ShopTime Time => new(Rules.Versions[^1].Zone);

    /// <summary>The shop with its rules as they are now; its file is opened once in an installation.</summary>
    /// <exception cref="StorageRefusedException">There is no such shop.</exception>
    /// <exception cref="RefusedException">The stored rules have faults.</exception>
    public static ShopSession Open(DeskSession session, string code)
    {
        var store = session.Installation.Store(code);
        var stored = session.Installation.Data.Setting(code, ShopRules.Key);
        var rules = stored is null ? new RuleBook([ShopRules.DefaultsOf(store.Shop)]) : ShopRules.ReadStored(stored, store.Shop, session.Words);
        return new ShopSession(session, store, rules, stored is null ? "default" : ShopRules.NameOf(rules));
    }

    /// <summary>Makes a file the rules of a shop, whatever its rules were; read and checked in whole before.</summary>
    /// <returns>The shop under its new rules.</returns>
    /// <exception cref="StorageRefusedException">There is no such shop.</exception>
    /// <exception cref="RefusedException">The file is not there or has faults.</exception>
    public static ShopSession Adopt(DeskSession session, string code, string rulesFile) => Adopt(session, code, ShopRules.TextOf(rulesFile, session.Words), Path.GetFileName(rulesFile));

    /// <summary>Makes a text of the form of a rules file the rules of a shop.</summary>
    /// <exception cref="StorageRefusedException">There is no such shop.</exception>
    /// <exception cref="RefusedException">It has faults.</exception>
    public static ShopSession Adopt(DeskSession session, string code, string text, string name)
    {
        var store = session.Installation.Store(code);
        var rules = ShopRules.Read(text, name, store.Shop, session.Words);
        session.Installation.Data.SaveSetting(code, ShopRules.Key, text);
        return new ShopSession(session, store, rules, ShopRules.NameOf(rules));
    }

    /// <summary>The same shop under the rules of a file, as a trial.</summary>
    public ShopSession With(string? rulesFile)
    {
        if (rulesFile is null)
        {
            return this;
        }

        var rules = ShopRules.ReadFile(rulesFile, Info, _session.Words);
        return new ShopSession(_session, Store, rules, Path.GetFileName(rulesFile) + ":" + ShopRules.NameOf(rules));
    }

    /// <summary>Only the desk works with it; commands and pages ask the desk.</summary>
    internal IShopStore Store { get; }

    /// <summary>False: data or rules changed since the facts were made.</summary>
    public bool IsUpToDate()
    {
        using var reader = Read();
        return reader.IsUpToDate(Rules);
    }

    /// <summary>Brings the facts up to date if data or rules changed since: nobody reads stale figures.</summary>
    /// <returns>What the replay did; null: there was nothing to do.</returns>
    public ReplayReport? BringUpToDate() => IsUpToDate() ? null : Replay(isForced: false);

    public ReplayReport Replay(bool isForced)
    {
        using var bar = _session.Progress(_session.Words["replay.progress"]);
        return Store.Replay(Rules, isForced, new Steps<ReplayProgress>(step => bar.Show(step.Done, step.Total)), _session.Cancellation);
    }

    /// <summary>The same for a job, which shows its progress itself and is stopped in its own way.</summary>
    public ReplayReport Replay(IProgress<ReplayProgress> progress, CancellationToken stopping) => Store.Replay(Rules, isForced: false, progress, stopping);

    /// <summary>A reader of the shop's data. Dispose of it.</summary>
    public ShopReader Read() => Store.Read();

    /// <summary>Looks through the shop's database: seconds on a large shop.</summary>
    /// <exception cref="StorageRefusedException"><c>damaged_database</c>.</exception>
    public void CheckDamage() => Store.CheckDamage();

    public static string Seconds(TimeSpan duration) => NumberText.Grouped(duration.Ticks / (decimal)TimeSpan.TicksPerSecond, 1, 1);
}
