using Jinpai.Web.Shared.Visits;

namespace Jinpai.Web.People;

/// <summary>Where people and their memberships are.</summary>
internal static class PeoplePaths
{
    public const string All = "/people";

    // No user's page: a name may be anything, and these are two parts.
    public const string Add = "/people/new/add";

    public static string Of(string name) => PageAddress.Person(name);

    public static string Membership(string name) => Of(name) + "/membership";

    public static string Code(string name) => Of(name) + "/code";

    public static string End(string name) => Of(name) + "/end";
}
