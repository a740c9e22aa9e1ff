using Jinpai.Desk.Users;
using Jinpai.Web.Hosting;
using Jinpai.Web.Shared.Visits;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Jinpai.Web.Accounts;

/// <summary>The forms of somebody's own user: password, second factor, where they are signed in. Whose it is says the session and never the form.</summary>
internal static class OwnEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/me/password", (HttpContext context, UserDoor door, [FromForm] string? old, [FromForm] string? password, [FromForm] string? again) => Told(context, DoorPaths.Own, who =>
        {
            new PasswordChange(door).Change(who.User, old ?? "", DoorEndpoints.Same(password, again));
            SessionCookie.Remove(context);
            return new SeeOther(DoorPaths.SignIn, ("told", "set"));
        })).RequireRateLimiting(SignInLimit.Name);
        routes.MapPost("/me/sessions", (HttpContext context, UserDoor door, [FromForm] string? id, [FromForm] string? others) => Told(context, DoorPaths.Own, who =>
        {
            if (others is not null)
            {
                new UserSessions(door).EndOthers(who.User, Visitor.Of(context).Token!);
            }
            else
            {
                new UserSessions(door).End(who.User, id ?? "");
            }

            return new SeeOther(DoorPaths.Own, ("told", "ended"));
        }));
        routes.MapPost(DoorPaths.Second, (HttpContext context, UserDoor door, [FromForm] string? password, [FromForm] string? key, [FromForm] string? code) => Told(context, DoorPaths.Second, who =>
            Shown(context, door, who, new SecondFactor(door).Begin(who.User, password ?? "", key, code ?? "")))).RequireRateLimiting(SignInLimit.Name);
        routes.MapPost("/me/second/codes", (HttpContext context, UserDoor door, [FromForm] string? password) => Told(context, DoorPaths.Second, who =>
            new RazorComponentResult<RecoveryCodesPage>(new { Codes = new SecondFactor(door).Renew(who.User, password ?? "") }))).RequireRateLimiting(SignInLimit.Name);
        routes.MapPost("/me/second/end", (HttpContext context, UserDoor door, [FromForm] string? password) => Told(context, DoorPaths.Second, who =>
        {
            new SecondFactor(door).End(who.User, password ?? "");
            SessionCookie.Set(context, new UserSessions(door).Again(who));
            return new SeeOther(DoorPaths.Own, ("told", "second_off"));
        })).RequireRateLimiting(SignInLimit.Name);
    }

    // All sessions are over, this one too: whoever just proved who it is gets another.
    private static RazorComponentResult<RecoveryCodesPage> Shown(HttpContext context, UserDoor door, SignedIn who, IReadOnlyList<string> codes)
    {
        SessionCookie.Set(context, new UserSessions(door).Again(who));
        return new RazorComponentResult<RecoveryCodesPage>(new { Codes = codes });
    }

    private static IResult Told(HttpContext context, string page, Func<SignedIn, IResult> done)
    {
        if (Visitor.Of(context).Who is not { } who)
        {
            return Results.StatusCode(StatusCodes.Status401Unauthorized);
        }

        try
        {
            return done(who);
        }
        catch (UserRefusedException refused)
        {
            return new SeeOther(page, ("told", refused.Code));
        }
    }
}
