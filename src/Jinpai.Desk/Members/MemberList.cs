using Jinpai.Core;
using Jinpai.Desk.People;
using Jinpai.Desk.Texts;
using Jinpai.Storage.Members;
using Jinpai.Storage.Refusals;

namespace Jinpai.Desk.Members;

/// <summary>Who is what in the organisation, now and before.</summary>
public sealed class MemberList(DeskSession session)
{
    private readonly MembershipStore _store = session.Installation.Data.Members;

    /// <summary>What accounts ask when somebody has signed in, or comes back: nothing is remembered, so that who leaves loses access at once.</summary>
    /// <param name="installation">Where.</param>
    /// <param name="userId">As accounts call the user.</param>
    /// <param name="name">Of the user, for logs.</param>
    /// <returns>Null: the user is no member.</returns>
    public static Viewer? ViewerOf(Installation installation, string userId, string name) => installation.Data.Members.Of(userId) is { } row ? Read(row).ViewerOf(name) : null;

    /// <summary>All, ended ones too, oldest first.</summary>
    /// <exception cref="RefusedException">The viewer may not read them.</exception>
    public IReadOnlyList<Membership> All()
    {
        session.Require(Right.ReadPeople);
        return [.. _store.All().Select(Read)];
    }

    /// <summary>Gives a user a membership, in place of the one that stood.</summary>
    /// <exception cref="RefusedException">The viewer may not; a shop is not there; an agent is not linked to a person; or nobody would be left who may.</exception>
    public void Give(Membership asked)
    {
        session.Require(Right.ManagePeople);
        if (asked.Shops?.FirstOrDefault(code => !session.Installation.HasShop(code)) is { } unknown)
        {
            throw new StorageRefusedException("unknown_shop", unknown);
        }

        if (asked is { Role: Role.Agent, Agent: null })
        {
            throw new RefusedException(session.Words["member.no_agent"], isMisuse: true);
        }

        RefuseLast(asked.UserId, asked);
        _store.Begin(new MembershipRow(asked.UserId, Codes.Of(asked.Role), asked.Shops, asked.Teams, asked.Agent?.Value, Now, session.Viewer.Name));
    }

    /// <summary>Ends the membership of a user: they lose access at once, and their figures stay.</summary>
    /// <returns>Whether there was one.</returns>
    /// <exception cref="RefusedException">The viewer may not, or nobody would be left who may.</exception>
    public bool End(string userId)
    {
        session.Require(Right.ManagePeople);
        RefuseLast(userId, null);
        return _store.End(userId, Now, session.Viewer.Name);
    }

    // Whoever takes the last owner away can give nobody anything any more.
    private void RefuseLast(string userId, Membership? after)
    {
        var standing = _store.All().Where(row => row.Until is null).Select(Read).ToList();
        if (standing.Exists(member => member.UserId == userId && IsMaster(member)) && !standing.Exists(member => member.UserId != userId && IsMaster(member)) && (after is null || !IsMaster(after)))
        {
            throw new RefusedException(session.Words["member.last_owner"]);
        }
    }

    private static bool IsMaster(Membership member) => member.ViewerOf("").Has(Right.ManagePeople);

    private Instant Now => Instant.FromDateTimeOffset(session.Clock.GetUtcNow());

    private static Membership Read(MembershipRow row) => new(row.UserId, Codes.Parse<Role>(row.Role) ?? throw new DamagedContentException("members", $"'{row.Role}' where a role must be"))
    {
        Shops = row.Shops,
        Teams = row.Teams,
        Agent = row.Agent is { } agent ? new AgentId(agent) : null,
        Since = row.Since,
        Until = row.Until,
        MadeBy = row.MadeBy,
        EndedBy = row.EndedBy,
    };
}
