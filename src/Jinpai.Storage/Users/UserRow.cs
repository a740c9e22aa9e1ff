using Microsoft.AspNetCore.Identity;

namespace Jinpai.Storage.Users;

/// <summary>A user as Identity stores one, and what is ours of it.</summary>
internal sealed class UserRow : IdentityUser
{
    /// <summary>What one-time codes of the second factor are reckoned from; null: there is none.</summary>
    public string? CodeKey { get; set; }

    /// <summary>The last time step whose code was used.</summary>
    public long CodeStep { get; set; }

    /// <summary>Nobody signs in as this user, and whoever is signed in is no longer.</summary>
    public bool IsDisabled { get; set; }

    public string? Language { get; set; }

    public string? Theme { get; set; }

    /// <summary>Milliseconds since 1970.</summary>
    public long MadeAt { get; set; }
}
