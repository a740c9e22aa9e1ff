using System.Collections.Concurrent;
using System.Security.Cryptography;
using Jinpai.Storage;
using Jinpai.Storage.Audit;
using Jinpai.Storage.Reading;
using Jinpai.Storage.Refusals;

namespace Jinpai.Desk;

/// <summary>
/// One data folder, or a database of a server and the folder of this machine that goes with it. The database is opened, made and migrated when it is first asked for, and each shop's once:
/// everybody in this process works through the same installation.
/// </summary>
/// <param name="folder">The folder; it need not be there yet.</param>
/// <param name="server">Where the data lies instead; null: in the folder.</param>
public sealed class Installation(string folder, StoragePlace? server = null)
{
    private readonly ConcurrentDictionary<string, IShopStore> _shops = new(StringComparer.Ordinal);
    private readonly Lock _gate = new();
    private readonly Installation? _opened;
    private IInstallationData? _data;
    private string? _location;
    private byte[]? _buyerSecret;

    private Installation(Installation opened, Func<Signature> by)
        : this(opened.Folder, opened.Place)
    {
        (_opened, By) = (opened._opened ?? opened, by);
    }

    /// <summary>Under what the audit log tells of changes: asked at each of them. Before anybody says who it is, it is the program.</summary>
    public Func<Signature> By { get; init; } = () => Signature.OfProgram("", TimeProvider.System);

    /// <summary>In full. Uploads lie there until they are imported, wherever the data lies.</summary>
    public string Folder { get; } = Path.GetFullPath(folder);

    /// <summary>Where the data lies.</summary>
    public StoragePlace Place { get; } = server ?? StoragePlace.InFolder(folder);

    /// <summary>The same for people; nothing secret stands in it.</summary>
    /// <exception cref="StorageRefusedException"><c>bad_connection</c>.</exception>
    public string Location => _location ??= StorageEngines.LocationOf(Place);

    /// <summary>As many connections as this process may have open to its server; null: it lies in a folder.</summary>
    /// <exception cref="StorageRefusedException"><c>bad_connection</c>.</exception>
    public int? MostConnections => StorageEngines.ConnectionsOf(Place);

    /// <summary>Which engine it lies in, and its version.</summary>
    /// <exception cref="StorageRefusedException">The database is of a newer version, or cannot be reached.</exception>
    public string Engine => Data.Engine;

    /// <summary>Something was stored there before. Nobody needs a data folder to appraise a file by a template, and none is made to find that it is empty.</summary>
    public bool IsThere => _data is not null || _opened?.IsThere == true || StorageEngines.IsAt(Place);

    /// <summary>Only the desk works with it; commands and pages ask the desk.</summary>
    /// <exception cref="StorageRefusedException">The database is of a newer version.</exception>
    internal IInstallationData Data
    {
        get
        {
            lock (_gate)
            {
                return _data ??= (_opened?.Data ?? StorageEngines.Open(Place)).As(() => By());
            }
        }
    }

    /// <summary>The same installation, opened once, with changes under another signature.</summary>
    public Installation As(Func<Signature> by) => new(this, by);

    /// <summary>Who changed what, when and from where.</summary>
    /// <exception cref="StorageRefusedException">The database is of a newer version.</exception>
    public AuditLog Audit => Data.Audit;

    /// <summary>Opens it now: who serves pages wants to hear of trouble before the first of them.</summary>
    /// <exception cref="StorageRefusedException">The database is of a newer version.</exception>
    public void Prepare() => _ = Data;

    /// <summary>Another installation that goes with this one, with nothing of it in common.</summary>
    /// <param name="name">Small letters.</param>
    /// <exception cref="StorageRefusedException"><c>bad_connection</c>.</exception>
    public Installation Beside(string name) => new(Path.Combine(Folder, name), StorageEngines.Beside(Place, name)) { By = By };

    /// <summary>By code.</summary>
    public IReadOnlyList<ShopInfo> Shops() => Data.Shops();

    public bool HasShop(string? code) => Shops().Any(shop => shop.Code == code);

    /// <summary>Spreads the tables of a server over the machines of its cluster (see <see cref="StorageEngines.Distribute"/>). Who has it open goes on as before once it is opened anew.</summary>
    /// <exception cref="StorageRefusedException">It lies in a folder, or the server is no cluster.</exception>
    public (int Tables, int Nodes) Distribute() => StorageEngines.Distribute(Place);

    /// <summary>Looks through the database of the installation; each shop's own is looked through by itself.</summary>
    /// <exception cref="StorageRefusedException"><c>damaged_database</c>.</exception>
    public void CheckDamage() => Data.CheckDamage();

    /// <summary>A reader of all of a shop's data, whatever its rules. Dispose of it.</summary>
    /// <exception cref="StorageRefusedException">There is no such shop.</exception>
    internal ShopReader Read(string code) => Store(code).Read();

    /// <summary>How far a shop's data reaches, whatever its rules.</summary>
    /// <exception cref="StorageRefusedException">There is no such shop.</exception>
    public Coverage CoverageOf(string code)
    {
        using var reader = Read(code);
        return reader.Coverage();
    }

    /// <summary>What buyers are told apart by where they may not be named: a secret of this installation, made when it is first needed.</summary>
    internal byte[] BuyerSecret
    {
        get
        {
            if (_opened is not null)
            {
                return _opened.BuyerSecret;
            }

            lock (_gate)
            {
                return _buyerSecret ??= ReadSecret();
            }
        }
    }

    private byte[] ReadSecret()
    {
        const string key = "buyer_secret";
        if (Data.Setting("", key) is null)
        {
            Data.SaveSetting("", key, Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32)));
        }

        return Convert.FromHexString(Data.Setting("", key)!);
    }

    /// <summary>The shop's data, opened once: opening checks its structure and clears away what a dead process left, which is too much for every page.</summary>
    /// <exception cref="StorageRefusedException">There is no such shop.</exception>
    internal IShopStore Store(string code) => _opened is not null
        ? _opened.Store(code).As(() => By())
        : _shops.GetOrAdd(code, static (shop, data) => data.OpenShop(shop), Data);
}
