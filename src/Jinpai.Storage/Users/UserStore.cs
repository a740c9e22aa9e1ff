using System.Text.Json.Nodes;
using Jinpai.Core;
using Jinpai.Storage.Audit;
using Jinpai.Storage.Engines;
using Jinpai.Storage.Refusals;
using Jinpai.Storage.Schema;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Jinpai.Storage.Users;

/// <summary>Who may sign in, and with what. What can be tried many times at once (passwords, codes) is counted in one statement each: two tries at one moment are two.</summary>
public sealed class UserStore
{
    private static readonly UpperInvariantLookupNormalizer Normalizer = new();
    private readonly IEngine _engine;
    private readonly Func<Signature> _by;

    internal UserStore(IEngine engine, Func<Signature> by)
    {
        (_engine, _by) = (engine, by);
        Sessions = new SessionStore(engine.Operated);
        Codes = new CodeStore(engine.Operated, by);
    }

    public SessionStore Sessions { get; }

    public CodeStore Codes { get; }

    /// <summary>There is somebody who may sign in: pages ask who it is. Cheap.</summary>
    public bool Any()
    {
        using var connection = _engine.Operated.Open(isForPages: true);
        return connection.Number($"SELECT count(*) FROM {Tables.Users}") > 0;
    }

    /// <summary>By name.</summary>
    public IReadOnlyList<StoredUser> All() => Read(users => users.Users.AsNoTracking().OrderBy(row => row.NormalizedUserName).ToList().Select(Told).ToList());

    /// <summary>Whoever has this name, in whatever capitals.</summary>
    public StoredUser? Named(string name) => One(row => row.NormalizedUserName == Normalizer.NormalizeName(name));

    public StoredUser? Of(string id) => One(row => row.Id == id);

    /// <summary>All who get letters there.</summary>
    public IReadOnlyList<StoredUser> OfMail(string mail) =>
        Read(users => users.Users.AsNoTracking().Where(row => row.NormalizedEmail == Normalizer.NormalizeEmail(mail)).OrderBy(row => row.NormalizedUserName).ToList().Select(Told).ToList());

    /// <summary>Whom another provider means.</summary>
    public StoredUser? OfLogin(string provider, string key) => Read(users => users.UserLogins.AsNoTracking().FirstOrDefault(row => row.LoginProvider == provider && row.ProviderKey == key)) is { } login ? Of(login.UserId) : null;

    /// <exception cref="KeyNotFoundException">There is no such user.</exception>
    public UserSecrets SecretsOf(string id) =>
        Read(users => users.Users.AsNoTracking().FirstOrDefault(row => row.Id == id)) is { } row ? new UserSecrets(row.PasswordHash, row.CodeKey, row.SecurityStamp!) : throw new KeyNotFoundException(id);

    /// <param name="name">Checked by whoever asks.</param>
    /// <param name="mail">Null: none.</param>
    /// <param name="at">Now.</param>
    /// <param name="mustBeFirst">Refused where somebody is there already.</param>
    /// <exception cref="StorageRefusedException"><c>user_exists</c>.</exception>
    public StoredUser Add(string name, string? mail, Instant at, bool mustBeFirst = false) => Write(users =>
    {
        var normalized = Normalizer.NormalizeName(name);
        if (mustBeFirst ? users.Users.Any() : users.Users.Any(row => row.NormalizedUserName == normalized))
        {
            throw new StorageRefusedException("user_exists", name);
        }

        var row = new UserRow { UserName = name, NormalizedUserName = normalized, Email = mail, NormalizedEmail = Normalizer.NormalizeEmail(mail), MadeAt = at.UnixMilliseconds };
        users.Users.Add(row);
        users.SaveChanges();
        Note(users, AuditKinds.UserAdded, name, null, new JsonObject { ["hasMail"] = mail is not null });
        return Told(row);
    });

    /// <summary>Takes away somebody who was only just added.</summary>
    public void Remove(string id) => Write(users =>
    {
        if (users.Users.AsNoTracking().FirstOrDefault(row => row.Id == id) is { } row)
        {
            users.Users.Where(row => row.Id == id).ExecuteDelete();
            Note(users, AuditKinds.UserRemoved, row.UserName!, null, null);
        }

        return 0;
    });

    /// <summary>Another password: all sessions are over, wrong ones of before are forgotten.</summary>
    public void SetPassword(string id, string hash) => Change(id, AuditKinds.PasswordChanged, _ => null, row =>
    {
        row.PasswordHash = hash;
        row.AccessFailedCount = 0;
        row.LockoutEnd = null;
        Renew(row);
    });

    /// <summary>A hash of the same password by stronger work: sessions stay.</summary>
    public void Rehash(string id, string hash) => Change(id, null, _ => null, row => row.PasswordHash = hash);

    /// <param name="id">Whose.</param>
    /// <param name="key">Null: no second factor any more. All sessions are over.</param>
    public void SetCodeKey(string id, string? key) => Change(id, AuditKinds.SecondFactorChanged, row => new JsonObject { ["isOn"] = row.CodeKey is not null }, row =>
    {
        (row.CodeKey, row.CodeStep) = (key, 0);
        Renew(row);
    });

    /// <summary>Somebody who left has no access from this moment on.</summary>
    public void SetDisabled(string id, bool isDisabled) => Change(id, AuditKinds.UserDisabled, row => new JsonObject { ["isDisabled"] = row.IsDisabled }, row =>
    {
        row.IsDisabled = isDisabled;
        Renew(row);
    });

    public void SetMail(string id, string? mail) => Change(id, AuditKinds.MailChanged, row => new JsonObject { ["hasMail"] = row.Email is not null }, row => (row.Email, row.NormalizedEmail) = (mail, Normalizer.NormalizeEmail(mail)));

    /// <summary>Null: as it was.</summary>
    public void SetTaste(string id, string? language, string? theme) => Change(id, null, _ => null, row => (row.Language, row.Theme) = (language ?? row.Language, theme ?? row.Theme));

    /// <summary>Somebody whom another provider knows is this user. Once said, it stays.</summary>
    public void Link(string id, string provider, string key) => Write(users =>
    {
        users.UserLogins.Add(new IdentityUserLogin<string> { LoginProvider = provider, ProviderKey = key, UserId = id });
        Note(users, AuditKinds.LoginLinked, NameOf(users, id), null, new JsonObject { ["provider"] = provider });
        return users.SaveChanges();
    });

    /// <summary>A wrong password or code.</summary>
    /// <returns>Whether nobody may try until <paramref name="until"/>.</returns>
    public bool CountFailure(string id, int most, Instant until) => Write(users =>
    {
        var one = users.Users.Where(row => row.Id == id);
        one.ExecuteUpdate(set => set.SetProperty(row => row.AccessFailedCount, row => row.AccessFailedCount + 1));
        var isLocked = one.Where(row => row.AccessFailedCount >= most)
            .ExecuteUpdate(set => set.SetProperty(row => row.AccessFailedCount, 0).SetProperty(row => row.LockoutEnd, until.ToDateTimeOffset())) > 0;
        if (isLocked)
        {
            Note(users, AuditKinds.UserLocked, NameOf(users, id), null, new JsonObject { ["until"] = until.ToString() });
        }

        return isLocked;
    });

    public void ForgetFailures(string id) => Write(users => users.Users.Where(row => row.Id == id && row.AccessFailedCount > 0)
        .ExecuteUpdate(set => set.SetProperty(row => row.AccessFailedCount, 0)));

    /// <summary>Takes a time step of the second factor.</summary>
    /// <returns>False: this one or a later one was used before.</returns>
    public bool TakeStep(string id, long step) => Write(users => users.Users.Where(row => row.Id == id && row.CodeStep < step).ExecuteUpdate(set => set.SetProperty(row => row.CodeStep, step))) > 0;

    private static void Renew(UserRow row) => row.SecurityStamp = Guid.NewGuid().ToString("N");

    private static StoredUser Told(UserRow row) => new(row.Id, row.UserName!, new Instant(row.MadeAt))
    {
        Mail = row.Email,
        HasPassword = row.PasswordHash is not null,
        HasSecondFactor = row.CodeKey is not null,
        IsDisabled = row.IsDisabled,
        LockedUntil = row.LockoutEnd is { } end ? Instant.FromDateTimeOffset(end) : null,
        Language = row.Language,
        Theme = row.Theme,
    };

    private StoredUser? One(System.Linq.Expressions.Expression<Func<UserRow, bool>> which) => Read(users => users.Users.AsNoTracking().FirstOrDefault(which)) is { } row ? Told(row) : null;

    // A kind of change that people are to know of later is written down with it; of passwords and keys, that there is another.
    private void Change(string id, AuditKind? kind, Func<UserRow, JsonNode?> shown, Action<UserRow> change) => Write(users =>
    {
        var row = users.Users.First(row => row.Id == id);
        var before = shown(row);
        change(row);
        row.ConcurrencyStamp = Guid.NewGuid().ToString("N");
        var count = users.SaveChanges();
        if (kind is not null)
        {
            Note(users, kind, row.UserName!, before, shown(row));
        }

        return count;
    });

    private static string NameOf(UserContext users, string id) => users.Users.AsNoTracking().Where(row => row.Id == id).Select(row => row.UserName).FirstOrDefault() ?? id;

    private void Note(UserContext users, AuditKind kind, string name, JsonNode? before, JsonNode? after) =>
        AuditAppend.Row(_engine.Within(users.Database), _by(), new AuditEntry(kind) { Subject = name, Before = before, After = after });

    private T Read<T>(Func<UserContext, T> read)
    {
        using var users = Context();
        using var transaction = _engine.Begin(users.Database, writes: false);
        return read(users);
    }

    private T Write<T>(Func<UserContext, T> write)
    {
        using var users = Context();
        using var transaction = _engine.Begin(users.Database, writes: true);
        var written = write(users);
        transaction!.Commit();
        return written;
    }

    private UserContext Context()
    {
        var options = new DbContextOptionsBuilder<UserContext>();
        _engine.Reach(options);
        return new UserContext(options.Options);
    }
}
