using Jinpai.Core;

namespace Jinpai.Storage.Users;

/// <summary>Who may sign in, without what they sign in with.</summary>
/// <param name="Id">Never changes, and is nobody else's ever.</param>
/// <param name="Name">What they sign in with; no two differ in capitals alone.</param>
/// <param name="MadeAt">When they were added.</param>
public sealed record StoredUser(string Id, string Name, Instant MadeAt)
{
    /// <summary>Where letters go; null: nowhere.</summary>
    public string? Mail { get; init; }

    /// <summary>Null: none was set yet.</summary>
    public bool HasPassword { get; init; }

    public bool HasSecondFactor { get; init; }

    /// <summary>Nobody signs in as this user.</summary>
    public bool IsDisabled { get; init; }

    /// <summary>Too many wrong passwords; null: they may try.</summary>
    public Instant? LockedUntil { get; init; }

    /// <summary><c>zh</c>, <c>en</c>, or null: as the browser says.</summary>
    public string? Language { get; init; }

    /// <summary><c>light</c>, <c>dark</c>, <c>auto</c>, or null: as the browser says.</summary>
    public string? Theme { get; init; }
}
