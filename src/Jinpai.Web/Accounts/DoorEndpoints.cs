using Jinpai.Desk.Users;
using Jinpai.Web.Hosting;
using Jinpai.Web.Shared.Visits;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Jinpai.Web.Accounts;

/// <summary>The forms of who is not signed in yet. What is refused goes back to its page; no password and no code stands in an address.</summary>
internal static class DoorEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        Limited(routes.MapPost(DoorPaths.SignIn, SignIn));
        Limited(routes.MapPost(DoorPaths.Code, (HttpContext context, UserDoor door, [FromForm] string? code, [FromForm(Name = "return")] string? back) =>
            Second(context, new SignIn(door).TryCode(SessionCookie.Of(context.Request), code ?? ""), back, DoorPaths.Code)));
        Limited(routes.MapPost(DoorPaths.Recovery, (HttpContext context, UserDoor door, [FromForm] string? code, [FromForm(Name = "return")] string? back) =>
            Second(context, new SignIn(door).TryRecovery(SessionCookie.Of(context.Request), code ?? ""), back, DoorPaths.Recovery)));
        Limited(routes.MapPost(DoorPaths.Password, SetPassword));
        Limited(routes.MapPost(DoorPaths.First, MakeFirst));
        Limited(routes.MapPost(DoorPaths.Forgotten, (HttpContext context, Visit visit, LetterBox letters, [FromForm] string? name) =>
        {
            letters.AskForPassword(name ?? "", visit.Words.Language, $"{context.Request.Scheme}://{context.Request.Host}{DoorPaths.Password}");
            return new SeeOther(DoorPaths.Password, ("told", "letter"));
        }));
        routes.MapPost(DoorPaths.Out, (HttpContext context, UserDoor door, [FromForm] string? all) =>
        {
            if (SessionCookie.Of(context.Request) is { } token)
            {
                new UserSessions(door).End(token);
            }

            SessionCookie.Remove(context);
            return new SeeOther(DoorPaths.SignIn, ("told", "out"));
        }).Open();
    }

    private static void Limited(RouteHandlerBuilder route) => route.Open().RequireRateLimiting(SignInLimit.Name);

    private static SeeOther SignIn(HttpContext context, UserDoor door, [FromForm] string? name, [FromForm] string? password, [FromForm(Name = "return")] string? back)
    {
        var answer = new SignIn(door).Try(name ?? "", password ?? "", DeviceOf(context));
        if (answer.Token is null)
        {
            return new SeeOther(DoorPaths.SignIn, ("told", "refused"), ("return", Own(back)));
        }

        if (!answer.IsHalf)
        {
            return Enter(context, door, answer.Token, back);
        }

        SessionCookie.Set(context, answer.Token);
        return new SeeOther(DoorPaths.Code, ("return", Own(back)));
    }

    private static SeeOther Second(HttpContext context, SignInAnswer answer, string? back, string path)
    {
        var door = (UserDoor)context.RequestServices.GetService(typeof(UserDoor))!;
        return answer.Token is { } token ? Enter(context, door, token, back)
            : answer.IsHalf ? new SeeOther(path, ("told", "refused"), ("return", Own(back)))
            : new SeeOther(DoorPaths.SignIn, ("told", "refused"), ("return", Own(back)));
    }

    private static SeeOther SetPassword(UserDoor door, [FromForm] string? code, [FromForm] string? password, [FromForm] string? again)
    {
        try
        {
            new PasswordChange(door).Use(code ?? "", Same(password, again));
            return new SeeOther(DoorPaths.SignIn, ("told", "set"));
        }
        catch (UserRefusedException refused)
        {
            return new SeeOther(DoorPaths.Password, ("told", refused.Code));
        }
    }

    private static SeeOther MakeFirst(HttpContext context, Visit visit, UserDoor door, FirstOwner first, [FromForm] string? code, [FromForm] string? name, [FromForm] string? password, [FromForm] string? again)
    {
        try
        {
            var user = first.Make(visit.Desk, code ?? "", name ?? "", Same(password, again));
            var answer = new SignIn(door).Try(user.Name, password!, DeviceOf(context));
            return Enter(context, door, answer.Token!, "/");
        }
        catch (UserRefusedException refused)
        {
            return new SeeOther(DoorPaths.First, ("told", refused.Code), ("name", name));
        }
    }

    /// <exception cref="UserRefusedException"><c>not_same</c>.</exception>
    internal static string Same(string? password, string? again) => password == again ? password ?? "" : throw new UserRefusedException("not_same");

    internal static string DeviceOf(HttpContext context) => DeviceName.Of(context.Request.Headers.UserAgent.ToString());

    // Whatever the browser had before is not taken on: another token each time.
    internal static SeeOther Enter(HttpContext context, UserDoor door, string token, string? back)
    {
        if (new UserSessions(door).Of(token) is { User: var user })
        {
            Preferences.Take(context, user.Language, user.Theme);
        }

        SessionCookie.Set(context, token);
        return new SeeOther(Own(back) is { } path ? PageAddress.Ascii(path) : "/");
    }

    private static string? Own(string? back) => Preferences.IsOwnPath(back) ? back : null;
}
