using System.Collections.Immutable;
using Jinpai.Core;

namespace Jinpai.Desk.People;

/// <summary>What a user is in the organisation, and where. Changing it ends it and begins another; a user has at most one that stands.</summary>
/// <param name="UserId">As accounts call the user.</param>
/// <param name="Role">What they are.</param>
public sealed record Membership(string UserId, Role Role)
{
    /// <summary>Codes of shops; null: all.</summary>
    public ImmutableSortedSet<string>? Shops { get; init; }

    /// <summary>Names of teams; null: all.</summary>
    public ImmutableSortedSet<string>? Teams { get; init; }

    /// <summary>The person of the staff list whom the user is.</summary>
    public AgentId? Agent { get; init; }

    public Instant Since { get; init; }

    /// <summary>Null: it stands.</summary>
    public Instant? Until { get; init; }

    /// <summary>Who made it, as logs name them.</summary>
    public string MadeBy { get; init; } = "";

    /// <summary>Who ended it; null: it stands.</summary>
    public string? EndedBy { get; init; }

    /// <summary>The user at work.</summary>
    /// <param name="name">Of the user, for logs.</param>
    public Viewer ViewerOf(string name) => new() { UserId = UserId, Name = name, Role = Role, Shops = Shops, Teams = Teams, Agent = Agent };
}
