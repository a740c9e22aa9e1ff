using System.Reflection;
using Jinpai.Core;
using Jinpai.Replay.Rules;
using Jinpai.Storage.Audit;
using Jinpai.Storage.Documents;
using Jinpai.Storage.Members;
using Jinpai.Storage.Users;
using static Jinpai.Storage.Tests.ShopSteps;

namespace Jinpai.Storage.Tests;

/// <summary>
/// The desk changes what is stored through these contracts alone. Each of their methods that does so leaves a row, and each other one is named here with why it leaves none:
/// a method that is new is in neither list, and fails.
/// </summary>
public abstract class AuditCoverageTests(IStorageEngine engine) : StorageSuite(engine)
{
    private static readonly Type[] Contracts = [typeof(IInstallationData), typeof(IShopStore), typeof(DocumentStore), typeof(MembershipStore), typeof(UserStore), typeof(CodeStore), typeof(SessionStore)];

    /// <summary>They read; or what they write is made anew from what is there (replays), or is of the work and not of what it is about (jobs, sessions and counts of wrong passwords, which the desk tells of by itself).</summary>
    private static readonly string[] Without =
    [
        "IInstallationData.As", "IInstallationData.Location", "IInstallationData.Engine", "IInstallationData.Audit", "IInstallationData.Documents", "IInstallationData.Members", "IInstallationData.Users", "IInstallationData.Jobs", "IInstallationData.IsShared",
        "IInstallationData.Keep", "IInstallationData.TryRunJobs", "IInstallationData.CheckDamage", "IInstallationData.Shops", "IInstallationData.OpenShop", "IInstallationData.Setting", "IInstallationData.SettingsFrom", "IInstallationData.SettingsNamed",
        "IShopStore.As", "IShopStore.Shop", "IShopStore.Replay", "IShopStore.WhatIf", "IShopStore.CheckDamage", "IShopStore.CheckSegments", "IShopStore.CheckFacts", "IShopStore.CheckMoney", "IShopStore.Read", "IShopStore.FinishForgetting",
        "DocumentStore.All", "DocumentStore.Versions", "MembershipStore.All", "MembershipStore.Of",
        "UserStore.Sessions", "UserStore.Codes", "UserStore.Any", "UserStore.All", "UserStore.Named", "UserStore.Of", "UserStore.OfMail", "UserStore.OfLogin", "UserStore.SecretsOf", "UserStore.Rehash", "UserStore.SetTaste", "UserStore.ForgetFailures", "UserStore.TakeStep",
        "CodeStore.UserOf", "CodeStore.Take", "CodeStore.Count",
        "SessionStore.Begin", "SessionStore.Of", "SessionStore.OfUser", "SessionStore.See", "SessionStore.End", "SessionStore.EndOthers", "SessionStore.Keys", "SessionStore.AddKey",
    ];

    private readonly string _folder = Directory.CreateTempSubdirectory("jinpai-coverage-").FullName;

    [Fact]
    public void Every_method_of_the_contracts_leaves_a_row_or_is_named_as_one_that_leaves_none()
    {
        var all = Contracts.SelectMany(type => type.GetMembers(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly).Where(member => member is PropertyInfo or MethodInfo { IsSpecialName: false }).Select(member => $"{type.Name}.{member.Name}"))
            .Distinct().Order(StringComparer.Ordinal).ToList();
        var tried = Changes().Select(change => change.Method).ToList();
        Assert.Empty(tried.Intersect(Without));
        Assert.Equal(all, tried.Concat(Without).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_change_leaves_its_row()
    {
        foreach (var (method, kind, change) in Changes())
        {
            var before = Engine.Data.Audit.Head?.Number ?? 0;
            change();
            var rows = Engine.Data.Audit.Rows(AuditFilter.All, 0, 1000).Where(row => row.Number > before).ToList();
            Assert.True(rows.Exists(row => row.Kind == kind.Code), $"{method} left no row of {kind}, but {string.Join(", ", rows.Select(row => row.Kind))}");
        }

        Assert.Null(Engine.Data.Audit.FindFault(TestContext.Current.CancellationToken));
    }

    protected override void Clean() => Directory.Delete(_folder, recursive: true);

    // In an order in which each finds what it changes.
    private IEnumerable<(string Method, AuditKind Kind, Action Change)> Changes()
    {
        var data = Engine.Data;
        var random = new RandomShop(504, 6);
        IShopStore Shop() => data.OpenShop("tea");
        string User() => data.Users.Named("may")!.Id;
        yield return ("IInstallationData.AddShop", AuditKinds.ShopAdded, () => data.AddShop(new ShopInfo("tea", "茶", "Asia/Shanghai", TimeOnly.MinValue, "taobao")));
        yield return ("IInstallationData.SaveSetting", AuditKinds.RulesChanged, () => data.SaveSetting("tea", "rules", "{}"));
        yield return ("IInstallationData.RemoveSetting", AuditKinds.RulesChanged, () => data.RemoveSetting("tea", "rules"));
        yield return ("IInstallationData.Backup", AuditKinds.BackupMade, () => data.Backup(Path.Combine(_folder, "a.jpb"), Now));
        yield return ("IShopStore.BeginImport", AuditKinds.Imported, () => Shop().ImportAll(random));
        yield return ("IShopStore.Undo", AuditKinds.ImportUndone, () => Shop().Undo(Shop().Import("again", Rows([SmallOrder(1)]))));
        yield return ("IShopStore.SetLinkUndone", AuditKinds.LinkChanged, () => Shop().SetLinkUndone(new BuyerKey("a"), new BuyerKey("b"), isUndone: true));
        yield return ("IShopStore.EmptyTexts", AuditKinds.TextsEmptied, () => Shop().EmptyTexts(RandomShop.First.Plus(3), RuleBook.Default, cancellation: TestContext.Current.CancellationToken));
        yield return ("IShopStore.Forget", AuditKinds.BuyerForgotten, () => Shop().Forget(new BuyerKey(random.Messages[0].Buyer), RuleBook.Default));
        yield return ("DocumentStore.Add", AuditKinds.DocumentSaved, () => data.Documents.Add(new DocumentVersion(DocumentKind.Scheme, "a", 1, null, "{}", Now)));
        yield return ("DocumentStore.Announce", AuditKinds.DocumentAnnounced, () => data.Documents.Announce(DocumentKind.Scheme, "a", 1, new DateOnly(2026, 12, 1)));
        yield return ("DocumentStore.Acknowledge", AuditKinds.DocumentAcknowledged, () => data.Documents.Acknowledge(DocumentKind.Scheme, "a", 1, new Acknowledgement(new AgentId("小美"), Now)));
        yield return ("DocumentStore.Retire", AuditKinds.DocumentRetired, () => data.Documents.Retire(DocumentKind.Scheme, "a", 1, new DateOnly(2027, 1, 1)));
        yield return ("UserStore.Add", AuditKinds.UserAdded, () => data.Users.Add("may", null, Now));
        yield return ("MembershipStore.Begin", AuditKinds.MembershipChanged, () => data.Members.Begin(new MembershipRow(User(), "owner", null, null, null, Now, "x")));
        yield return ("MembershipStore.End", AuditKinds.MembershipChanged, () => data.Members.End(User(), Now, "x"));
        yield return ("UserStore.SetPassword", AuditKinds.PasswordChanged, () => data.Users.SetPassword(User(), "hash"));
        yield return ("UserStore.SetCodeKey", AuditKinds.SecondFactorChanged, () => data.Users.SetCodeKey(User(), "key"));
        yield return ("UserStore.SetMail", AuditKinds.MailChanged, () => data.Users.SetMail(User(), "may@example.org"));
        yield return ("UserStore.Link", AuditKinds.LoginLinked, () => data.Users.Link(User(), "company", "key"));
        yield return ("UserStore.CountFailure", AuditKinds.UserLocked, () => data.Users.CountFailure(User(), 1, Now));
        yield return ("CodeStore.Replace", AuditKinds.RecoveryCodesMade, () => data.Users.Codes.Replace(User(), CodeKind.Recovery, ["hash"], Now));
        yield return ("UserStore.SetDisabled", AuditKinds.UserDisabled, () => data.Users.SetDisabled(User(), isDisabled: true));
        yield return ("UserStore.Remove", AuditKinds.UserRemoved, () => data.Users.Remove(data.Users.Add("late", null, Now).Id));
    }
}
