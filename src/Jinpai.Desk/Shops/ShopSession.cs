using Jinpai.Core;
using Jinpai.Core.Records;
using Jinpai.Desk.People;
using Jinpai.Metrics.Query;
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
    private readonly ViewerSights _sights;

    private ShopSession(DeskSession session, IShopStore store, RuleBook rules, string rulesName)
    {
        _session = session;
        Store = store;
        Rules = rules;
        RulesName = rulesName;
        _sights = new ViewerSights(session, store);
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
        if (!session.Viewer.SeesShop(code))
        {
            throw new StorageRefusedException("unknown_shop", code);
        }

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
        session.Require(Right.ChangeShop, code);
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

    /// <summary>How far the data reaches.</summary>
    public Coverage Coverage()
    {
        using var reader = ReadAll();
        return reader.Coverage();
    }

    /// <summary>See <see cref="ShopReader.LastDay"/>.</summary>
    public BusinessDay? LastDay()
    {
        using var reader = ReadAll();
        return reader.LastDay();
    }

    /// <summary>Names the state of facts and records, see <see cref="ShopReader.Generation"/> and <see cref="ShopReader.Revision"/>.</summary>
    public string Revision()
    {
        using var reader = ReadAll();
        return $"{reader.Generation()}|{reader.Revision()}";
    }

    /// <summary>False: data or rules changed since the facts were made.</summary>
    public bool IsUpToDate()
    {
        using var reader = ReadAll();
        return reader.IsUpToDate(Rules);
    }

    /// <summary>Brings the facts up to date if data or rules changed since: nobody reads stale figures.</summary>
    /// <returns>What the replay did; null: there was nothing to do.</returns>
    /// <remarks>Whoever may read figures may have them made.</remarks>
    public ReplayReport? BringUpToDate() => IsUpToDate() ? null : Made(isForced: false);

    /// <exception cref="RefusedException">The viewer may not make figures anew.</exception>
    public ReplayReport Replay(bool isForced)
    {
        _session.Require(Right.Import);
        return Made(isForced);
    }

    private ReplayReport Made(bool isForced)
    {
        using var bar = _session.Progress(_session.Words["replay.progress"]);
        return Store.Replay(Rules, isForced, new Steps<ReplayProgress>(step => bar.Show(step.Done, step.Total)), _session.Cancellation);
    }

    /// <summary>The same for a job, which shows its progress itself and is stopped in its own way.</summary>
    /// <exception cref="RefusedException">The viewer may not make figures anew.</exception>
    public ReplayReport Replay(IProgress<ReplayProgress> progress, CancellationToken stopping)
    {
        Require(Right.Import);
        return Store.Replay(Rules, isForced: false, progress, stopping);
    }

    /// <summary>A reader of the rows of those whom the viewer may see by this right, with buyers as they may see them. Dispose of it.</summary>
    /// <exception cref="RefusedException">The viewer has no such right.</exception>
    public ShopReader Read(Right right)
    {
        Require(right);
        return Store.Read(SightOf(right));
    }

    /// <summary>For what is worked out over everybody, of which each viewer is given their part.</summary>
    internal ShopReader ReadAll() => Store.Read();

    /// <summary>See <see cref="DeskSession.Require(Right)"/>.</summary>
    internal void Require(Right right) => _session.Require(right);

    /// <summary>Whom the viewer sees by a right that they have; null: everybody, and buyers by their names.</summary>
    internal Sight? SightOf(Right right) => _sights.Of(right);

    /// <summary>The viewer sees the figures that an agent has on a day, or of a period that ends with it.</summary>
    public bool Sees(AgentId agent, BusinessDay day) => _session.Viewer.Has(Right.ReadFigures) && SightOf(Right.ReadFigures)?.Sees(agent, day) != false;

    /// <summary>What tells apart viewers who see other rows or figures of the same shop: answers that are kept are kept for each of these.</summary>
    public string Seen => _sights.Name;

    /// <summary>The teams that the viewer sees, with their agents.</summary>
    public TeamRoster Teams() => _sights.Teams();

    /// <summary>Agents of the shop's roster whom the viewer sees, ordinally.</summary>
    public IReadOnlyList<string> Agents()
    {
        using var reader = ReadAll();
        var sight = SightOf(Right.ReadFigures);
        return [.. reader.Records<AgentRecord>().Where(record => sight?.Sees(record.Agent) != false).Select(record => record.Agent.Value).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }

    /// <summary>Looks through the shop's database: seconds on a large shop.</summary>
    /// <exception cref="StorageRefusedException"><c>damaged_database</c>.</exception>
    public void CheckDamage()
    {
        Require(Right.ReadData);
        Store.CheckDamage();
    }

    public static string Seconds(TimeSpan duration) => NumberText.Grouped(duration.Ticks / (decimal)TimeSpan.TicksPerSecond, 1, 1);
}
