using Jinpai.Core;
using Jinpai.Storage.Audit;
using Jinpai.Storage.Users;

namespace Jinpai.Desk.Users;

/// <summary>Whoever may sign in to an installation, for all that a door does with them.</summary>
/// <param name="installation">Where.</param>
/// <param name="clock">What ends is over by it.</param>
/// <param name="work">Of passwords.</param>
public sealed class UserDoor(Installation installation, TimeProvider clock, IPasswordWork work)
{
    /// <summary>Wrong passwords and codes in a row; then nobody may try for <see cref="LockedFor"/>.</summary>
    public const int MostFailures = 10;

    private readonly Lazy<string> _hashOfNobody = new(() => work.Hash(SecretText.NewToken()));
    private volatile bool _isOn;

    public static TimeSpan LockedFor { get; } = TimeSpan.FromMinutes(15);

    public UserDoor(Installation installation, TimeProvider clock)
        : this(installation, clock, new IdentityPasswordWork())
    {
    }

    /// <summary>There are users: pages ask who it is. Once it is so it stays so.</summary>
    public bool IsOn => _isOn || (_isOn = Store.Any());

    public Installation Installation { get; } = installation;

    internal UserStore Store => Installation.Data.Users;

    /// <summary>For the audit log; under whoever asks now.</summary>
    /// <param name="kind">What was done.</param>
    /// <param name="user">To whom.</param>
    internal void Note(AuditKind kind, StoredUser user) => Installation.Audit.Write(new AuditEntry(kind) { Subject = user.Name });

    internal IPasswordWork Work { get; } = work;

    internal Instant Now => Instant.FromDateTimeOffset(clock.GetUtcNow());

    /// <summary>The same work for somebody who is not there: how long an answer takes tells nothing.</summary>
    internal string HashOfNobody => _hashOfNobody.Value;
}
