using System.Collections.Immutable;
using Jinpai.Core;
using Jinpai.Desk;
using Jinpai.Desk.People;
using Jinpai.Desk.Texts;
using Jinpai.Desk.Users;
using Jinpai.Web.Hosting;
using Jinpai.Web.Shared.Visits;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Jinpai.Web.People;

/// <summary>Takes the forms of people: who is new, what somebody is from now on, who lost the way in, who left.</summary>
internal static class PeopleEndpoints
{
    private static readonly char[] Separators = [',', '，', '、'];

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost(PeoplePaths.Add, (IFormCollection form, Visit visit, UserDoor door) => Told(PeoplePaths.All, () =>
        {
            // Who came in without an account would be shut out by the first one that is no owner's.
            var name = form["name"].ToString().Trim();
            return door.IsOn ? Invited(name, new UserList(visit.Desk, door).Add(name, form["mail"].ToString(), id => Asked(form, id))) : Results.BadRequest();
        }));
        routes.MapPost("/people/{name}/membership", (string name, IFormCollection form, Visit visit, UserDoor door) => Told(PeoplePaths.Of(name), () =>
        {
            var users = new UserList(visit.Desk, door);
            if (users.All().Any(user => user.Name == name && user.IsDisabled))
            {
                users.Enable(name, id => Asked(form, id));
            }
            else
            {
                users.SetRole(name, id => Asked(form, id));
            }

            return new SeeOther(PeoplePaths.Of(name), ("told", "saved"));
        }));
        routes.MapPost("/people/{name}/code", (string name, IFormCollection _, Visit visit, UserDoor door) => Told(PeoplePaths.Of(name), () =>
            Invited(name, new UserList(visit.Desk, door).Reset(name, withSecondFactor: false))));
        routes.MapPost("/people/{name}/end", (string name, IFormCollection _, Visit visit, UserDoor door) => Told(PeoplePaths.Of(name), () =>
        {
            new UserList(visit.Desk, door).Disable(name);
            return new SeeOther(PeoplePaths.Of(name), ("told", "saved"));
        }));
    }

    private static RazorComponentResult<InvitationPage> Invited(string name, string code) => new(new { Name = name, Code = code });

    // The form says nothing of who makes it, and nothing that the table does not know.
    private static Membership Asked(IFormCollection form, string userId) => new(userId, Codes.Parse<Role>(form["role"].ToString()) ?? Role.Agent)
    {
        Shops = Names(form["shops"]),
        Teams = Names(form["teams"].ToString().Split(Separators, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)),
        Agent = form["agent"].ToString().Trim() is { Length: > 0 } agent ? new AgentId(agent) : null,
    };

    private static ImmutableSortedSet<string>? Names(IEnumerable<string?> names) =>
        names.OfType<string>().Where(name => name.Length > 0).ToImmutableSortedSet(StringComparer.Ordinal) is { Count: > 0 } some ? some : null;

    private static IResult Told(string page, Func<IResult> done)
    {
        try
        {
            return done();
        }
        catch (UserRefusedException refused)
        {
            return new SeeOther(page, ("told", refused.Code));
        }
        catch (RefusedException refused) when (!refused.IsForbidden)
        {
            return new SeeOther(page, ("told", refused.IsMisuse ? "no_agent" : "last_owner"));
        }
    }
}
