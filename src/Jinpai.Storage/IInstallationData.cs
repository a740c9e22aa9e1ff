using Jinpai.Core;
using Jinpai.Storage.Audit;
using Jinpai.Storage.Backups;
using Jinpai.Storage.Documents;
using Jinpai.Storage.Jobs;
using Jinpai.Storage.Members;
using Jinpai.Storage.Refusals;
using Jinpai.Storage.Users;
using Quartz;

namespace Jinpai.Storage;

/// <summary>What an installation keeps: its shops, settings and documents, and the way to each shop's data (spec 6.3). <see cref="StorageEngines"/> gives it; which engine is behind it nobody need know.</summary>
public interface IInstallationData
{
    /// <summary>Where it is, for people.</summary>
    string Location { get; }

    /// <summary>Which engine it lies in, and its version.</summary>
    string Engine { get; }

    /// <summary>The same installation; what is changed through it, or through a shop that it opens, is written to the audit log under these. Before anybody says who it is, it is the program.</summary>
    IInstallationData As(Func<Signature> by);

    /// <summary>Who changed what.</summary>
    AuditLog Audit { get; }

    /// <summary>Schemes, plans and grades in their versions.</summary>
    DocumentStore Documents { get; }

    /// <summary>Who is what in the organisation.</summary>
    MembershipStore Members { get; }

    /// <summary>Who may sign in.</summary>
    UserStore Users { get; }

    /// <summary>What runs in the background.</summary>
    JobStore Jobs { get; }

    /// <summary>Several servers run jobs side by side, each on a machine of its own.</summary>
    bool IsShared { get; }

    /// <summary>Says to a scheduler where its tables are, and makes them where they are missing.</summary>
    void Keep(IPersistentStoreBuilder scheduler);

    /// <summary>The right to run jobs, until it is disposed of or the process dies. Null: another process of this machine has it.</summary>
    IDisposable? TryRunJobs();

    /// <summary>Looks through the database of the installation; each shop's own is looked through by itself.</summary>
    /// <exception cref="StorageRefusedException"><c>damaged_database</c>.</exception>
    void CheckDamage();

    /// <summary>Writes all that there is into a new file, while others work on it.</summary>
    /// <exception cref="StorageRefusedException"><c>file_exists</c>: a backup is never written over.</exception>
    BackupSummary Backup(string file, Instant now, IProgress<RowProgress>? progress = null, CancellationToken cancellation = default);

    /// <summary>By code.</summary>
    IReadOnlyList<ShopInfo> Shops();

    /// <exception cref="StorageRefusedException">The code is none, or the shop is there already, perhaps in other capitals: on some systems these are one file.</exception>
    void AddShop(ShopInfo shop);

    /// <exception cref="StorageRefusedException">There is no such shop, or its data is gone.</exception>
    IShopStore OpenShop(string code);

    /// <summary>A setting's text (JSON), or null. Shop "" is the organisation; key <c>rules</c> is a shop's rules file.</summary>
    string? Setting(string shop, string key);

    void SaveSetting(string shop, string key, string value);

    /// <summary>All settings of a shop ("": the organisation) whose keys begin so, by key.</summary>
    IReadOnlyList<(string Key, string Value)> SettingsFrom(string shop, string prefix);

    /// <summary>One setting of all shops that have it, by code.</summary>
    IReadOnlyList<(string Shop, string Value)> SettingsNamed(string key);

    /// <returns>Whether there was such a setting.</returns>
    bool RemoveSetting(string shop, string key);
}
