using System.Collections.Immutable;
using Jinpai.Core;

namespace Jinpai.Storage.Members;

/// <summary>What a user is in the organisation, from one moment to another.</summary>
/// <param name="UserId">An opaque text.</param>
/// <param name="Role">Its code: <c>owner</c>, <c>supervisor</c>, <c>finance</c>, <c>agent</c> or <c>auditor</c>.</param>
/// <param name="Shops">Codes of shops; null: all.</param>
/// <param name="Teams">Names of teams; null: all.</param>
/// <param name="Agent">The person of the staff list; null: none.</param>
/// <param name="Since">From then on.</param>
/// <param name="MadeBy">Who made it.</param>
public sealed record MembershipRow(string UserId, string Role, ImmutableSortedSet<string>? Shops, ImmutableSortedSet<string>? Teams, string? Agent, Instant Since, string MadeBy)
{
    /// <summary>Null: it stands.</summary>
    public Instant? Until { get; init; }

    /// <summary>Who ended it; null: it stands.</summary>
    public string? EndedBy { get; init; }
}
