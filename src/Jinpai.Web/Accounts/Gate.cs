using System.Net;
using System.Security.Claims;
using Jinpai.Desk.Members;
using Jinpai.Desk.People;
using Jinpai.Desk.Users;
using Jinpai.Web.Hosting;
using Jinpai.Web.Shared.Visits;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;

namespace Jinpai.Web.Accounts;

/// <summary>Asks every request who it is, once there are users; until then whoever sits at this machine is the owner.</summary>
internal sealed class Gate(RequestDelegate next, UserDoor door, SignatureKeys keys, WebOptions options)
{
    private static readonly PathString Own = new(DoorPaths.Own);

    public Task InvokeAsync(HttpContext context)
    {
        var open = context.GetEndpoint()?.Metadata.GetMetadata<OpenRouteAttribute>();
        if (open?.IsSameForAll == true)
        {
            return next(context);
        }

        if (!door.IsOn)
        {
            context.Features.Set(new Visitor(options.AtThisMachine()));
            return next(context);
        }

        keys.Keep();
        var token = SessionCookie.Of(context.Request);
        var who = new UserSessions(door).Of(token);
        if (who is not null)
        {
            Let(context, who, token!);
        }

        if (who is null && IsSupervisor(context))
        {
            context.Features.Set(new Visitor(Viewer.Program));
            return next(context);
        }

        return open is not null ? next(context) : who is null ? Ask(context)
            : IsOwn(context) ? next(context)
            : Visitor.Of(context).Viewer is { UserId: not null } viewer ? new SecondFactorRule(door.Installation).IsOwedBy(who.User, viewer.Role) ? AskSecond(context) : next(context)
            : Refuse(context);
    }

    private void Let(HttpContext context, SignedIn who, string token)
    {
        var viewer = MemberList.ViewerOf(door.Installation, who.User.Id, who.User.Name);
        context.Features.Set(new Visitor(viewer ?? Visitor.Nobody.Viewer, who, token));

        // What a form is signed for: a token of another user's page is none of this one's.
        context.User = new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, who.User.Id)], "session"));
    }

    // Counters of the process, in which no shop and nobody stands, asked for on this machine.
    private static bool IsSupervisor(HttpContext context) => context.Request.Path == ServeMeters.Path && context.Connection.RemoteIpAddress is { } asking && IPAddress.IsLoopback(asking);

    // Whoever is nothing here still has a password to change and a session to end.
    private static bool IsOwn(HttpContext context) => context.Request.Path.StartsWithSegments(Own, StringComparison.Ordinal);

    private static Task AskSecond(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status303SeeOther;
        context.Response.Headers.Location = DoorPaths.Second + "?told=required";
        return Task.CompletedTask;
    }

    private static Task Refuse(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }

    // A page is asked for again after the door; what a form sent is not.
    private static Task Ask(HttpContext context)
    {
        if (!HttpMethods.IsGet(context.Request.Method))
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return Task.CompletedTask;
        }

        var address = context.Request.Path.ToUriComponent() + context.Request.QueryString;
        context.Response.StatusCode = StatusCodes.Status303SeeOther;
        context.Response.Headers.Location = DoorPaths.SignIn + (address == "/" || !Preferences.IsOwnPath(address) ? "" : new QueryBuilder { { "return", address } }.ToString());
        return Task.CompletedTask;
    }
}
