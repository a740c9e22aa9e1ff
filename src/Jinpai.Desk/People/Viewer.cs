using System.Collections.Immutable;
using Jinpai.Core;
using Jinpai.Storage.Audit;

namespace Jinpai.Desk.People;

/// <summary>Who is at work, and what they are: every use case takes one with its session and gives no more than <see cref="Rights"/> says.</summary>
public sealed record Viewer
{
    /// <summary>Who works on the machine itself: the command line, and pages on loopback as long as there are no accounts.</summary>
    public static Viewer LocalOwner { get; } = new() { Name = Signature.LocalOwner, Role = Role.Owner };

    /// <summary>The program itself: jobs, which were refused to whoever may not ask for them, and what is done every night.</summary>
    public static Viewer Program { get; } = new() { Name = Signature.Program, Role = Role.Owner };

    /// <summary>Who is not signed in where there are accounts: no shop, no right.</summary>
    public static Viewer Nobody { get; } = new() { Name = Signature.Nobody, Role = Role.Agent, Shops = [] };

    /// <summary>An opaque text that accounts give; null: nobody signed in.</summary>
    public string? UserId { get; init; }

    /// <summary>As logs name them.</summary>
    public required string Name { get; init; }

    /// <summary>The number of the organisation.</summary>
    public long Org { get; init; } = 1;

    public required Role Role { get; init; }

    /// <summary>Codes of the shops; null: all, also later ones.</summary>
    public ImmutableSortedSet<string>? Shops { get; init; }

    /// <summary>Names of teams, of a right that goes as far as <see cref="Extent.Teams"/>; null: all.</summary>
    public ImmutableSortedSet<string>? Teams { get; init; }

    /// <summary>The person of the staff list whom the user is; null: none.</summary>
    public AgentId? Agent { get; init; }

    public bool SeesShop(string code) => Shops?.Contains(code) != false;

    /// <summary>How far the right goes for this person. Teams that are all are <see cref="Extent.All"/>, one's own without a linked agent is nothing, and the installation, its people and its log are for those who have all its shops.</summary>
    public Extent ExtentOf(Right right) => Rights.Of(Role, right) switch
    {
        Extent.Own when Agent is null => Extent.None,
        Extent.Teams when Teams is null => Extent.All,
        Extent.All when right is Right.Operate or Right.ManagePeople or Right.ReadPeople or Right.ReadAudit && Shops is not null => Extent.None,
        var extent => extent,
    };

    /// <summary>Under what the audit log tells of their changes.</summary>
    /// <param name="origin">From where.</param>
    /// <param name="place">More exactly, see <see cref="AuditOrigin"/>.</param>
    /// <param name="clock">What now means.</param>
    public Signature Sign(AuditOrigin origin, string place, TimeProvider clock) => new(UserId ?? Name, UserId is null ? "" : Name, origin, place, Instant.FromDateTimeOffset(clock.GetUtcNow()));

    public bool Has(Right right) => ExtentOf(right) != Extent.None;
}
