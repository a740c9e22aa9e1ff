using Jinpai.Core;
using Jinpai.Desk.Members;
using Jinpai.Desk.People;
using Jinpai.Desk.Texts;
using Jinpai.Desk.Users;
using Jinpai.Storage;
using Jinpai.Storage.Users;
using Jinpai.Testing;

namespace Jinpai.Desk.Tests.Users;

/// <summary>An installation with an owner called may, and a clock that moves when told.</summary>
internal sealed class DoorScene : IDisposable, IPasswordWork
{
    public const string Password = "correct horse battery";
    private readonly string _folder = Directory.CreateTempSubdirectory("jinpai-door-").FullName;
    private readonly string? _database;

    public DoorScene(bool isOnServer = false)
    {
        _database = isOnServer ? PostgresCluster.NewDatabase() : null;
        Desk = new DeskSession { Words = Words.Load("en"), Viewer = Viewer.LocalOwner, Installation = new Installation(_folder, _database is null ? null : StoragePlace.OnServer(_database)), Clock = Clock };
        Door = new UserDoor(Desk.Installation, Clock, this);
        May = Add("may", Role.Owner);
    }

    public FakeTime Clock { get; } = new(new DateTimeOffset(2026, 11, 5, 4, 0, 0, TimeSpan.Zero));

    public DeskSession Desk { get; }

    public UserDoor Door { get; }

    public StoredUser May { get; }

    public UserList Users => new(Desk, Door);

    public SignIn SignIn => new(Door);

    public UserSessions Sessions => new(Door);

    public Instant Now => Instant.FromDateTimeOffset(Clock.GetUtcNow());

    /// <summary>How often a password was compared: what takes time.</summary>
    public int Verified { get; private set; }

    public string Hash(string password) => "hash of " + password;

    public bool? Verify(string hash, string password)
    {
        Verified++;
        return hash == Hash(password) ? false : hash == "weak of " + password ? true : null;
    }

    /// <summary>A user with the password.</summary>
    public StoredUser Add(string name, Role role)
    {
        var code = Users.Add(name, null, id => new Membership(id, role));
        return new PasswordChange(Door).Use(code, Password);
    }

    /// <summary>Signs in by password alone.</summary>
    public string Enter(string name = "may") => SignIn.Try(name, Password, "Firefox").Token!;

    /// <summary>Gives may a second factor.</summary>
    public (string Key, IReadOnlyList<string> Codes) WithSecondFactor()
    {
        var key = OneTimeCode.NewKey();
        var codes = new SecondFactor(Door).Begin(May, Password, key, OneTimeCode.At(key, Now));
        Clock.Advance(TimeSpan.FromSeconds(30));
        return (key, codes);
    }

    public void Dispose()
    {
        Directory.Delete(_folder, recursive: true);
        if (_database is not null)
        {
            PostgresCluster.Drop(_database);
        }
    }
}
