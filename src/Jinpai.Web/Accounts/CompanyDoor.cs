using Jinpai.Desk.Users;
using Jinpai.Web.Hosting;
using Jinpai.Web.Shared.Visits;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace Jinpai.Web.Accounts;

/// <summary>The way in by a company's own identity provider. It says who somebody is; a user who is signed in already says that this is them, and nobody is made or matched by a name.</summary>
internal static class CompanyDoor
{
    private const string Scheme = "company";
    private const string Between = "company.return";
    private const string LinkPath = "/me/company";
    private const string ReturnPath = "/signin/company/return";
    private const string DonePath = "/signin/company/done";
    private const string LinkedPath = "/me/company/done";

    /// <summary>From the provider's answer to ours.</summary>
    private static readonly TimeSpan Holds = TimeSpan.FromMinutes(5);

    public static void Add(IServiceCollection services, WebOptions options, bool isSecure)
    {
        if (options.Company is not { } company)
        {
            return;
        }

        var secure = isSecure ? CookieSecurePolicy.Always : CookieSecurePolicy.None;
        services.AddAuthentication().AddCookie(Between, cookie =>
        {
            cookie.Cookie.Name = isSecure ? "__Host-jinpai.company" : "jinpai.company";
            cookie.Cookie.SecurePolicy = secure;
            cookie.Cookie.SameSite = SameSiteMode.Lax;
            cookie.ExpireTimeSpan = Holds;
        }).AddOpenIdConnect(Scheme, openid =>
        {
            (openid.Authority, openid.ClientId, openid.ClientSecret) = (company.Authority, company.ClientId, company.ClientSecret);
            openid.RequireHttpsMetadata = !company.IsPlain;
            openid.ResponseType = OpenIdConnectResponseType.Code;

            // The answer comes as an address, so that cookies need not be sent by other sites' forms.
            openid.ResponseMode = OpenIdConnectResponseMode.Query;
            openid.UsePkce = true;
            openid.CallbackPath = ReturnPath;
            openid.SignInScheme = Between;
            openid.MapInboundClaims = false;
            openid.SaveTokens = false;
            openid.Scope.Clear();
            openid.Scope.Add("openid");
            foreach (var cookie in (CookieBuilder[])[openid.CorrelationCookie, openid.NonceCookie])
            {
                cookie.SameSite = SameSiteMode.Lax;
                cookie.SecurePolicy = secure;
            }

            openid.Events.OnRemoteFailure = failed =>
            {
                failed.HandleResponse();
                failed.Response.StatusCode = StatusCodes.Status303SeeOther;
                failed.Response.Headers.Location = DoorPaths.SignIn + "?told=company_failed";
                return Task.CompletedTask;
            };
        });
    }

    /// <summary>Takes what comes back from the provider, which is no page of ours.</summary>
    public static void Use(WebApplication app, WebOptions options)
    {
        if (options.Company is not null)
        {
            app.UseAuthentication();
        }
    }

    public static void Map(IEndpointRouteBuilder routes, WebOptions options)
    {
        var isThere = options.Company is not null;
        routes.MapPost(DoorPaths.Company, ([FromForm(Name = "return")] string? back) => isThere ? Asked(DonePath, back) : Failed(DoorPaths.SignIn)).Open().RequireRateLimiting(SignInLimit.Name);
        routes.MapGet(DonePath, (HttpContext context, UserDoor door) => isThere ? Enter(context, door) : Task.FromResult(Failed(DoorPaths.SignIn))).Open();
        routes.MapPost(LinkPath, (HttpContext context, UserDoor door, [FromForm] string? password) =>
        {
            if (Visitor.Of(context).Who is not { } who)
            {
                return Results.StatusCode(StatusCodes.Status401Unauthorized);
            }

            if (!isThere)
            {
                return Failed(DoorPaths.Own);
            }

            try
            {
                new PasswordChange(door).Confirm(who.User, password ?? "");
                return Asked(LinkedPath, null);
            }
            catch (UserRefusedException refused)
            {
                return new SeeOther(DoorPaths.Own, ("told", refused.Code));
            }
        }).RequireRateLimiting(SignInLimit.Name);
        routes.MapGet(LinkedPath, (HttpContext context, UserDoor door) => isThere && Visitor.Of(context).Who is { } who ? Link(context, door, who) : Task.FromResult(Failed(DoorPaths.Own)));
    }

    private static IResult Failed(string page) => new SeeOther(page, ("told", "company_failed"));

    private static IResult Asked(string done, string? back) =>
        Results.Challenge(new AuthenticationProperties { RedirectUri = done, Items = { ["return"] = Preferences.IsOwnPath(back) ? back : null, ["for"] = done } }, [Scheme]);

    private static async Task<IResult> Enter(HttpContext context, UserDoor door)
    {
        var (provider, key, back) = await Taken(context, DonePath);
        var answer = key is null ? SignInAnswer.Refused : new SignIn(door).TryLogin(provider, key, DoorEndpoints.DeviceOf(context));
        return answer.Token is { } token ? DoorEndpoints.Enter(context, door, token, back) : new SeeOther(DoorPaths.SignIn, ("told", "company_unknown"));
    }

    private static async Task<IResult> Link(HttpContext context, UserDoor door, SignedIn who)
    {
        var (provider, key, _) = await Taken(context, LinkedPath);
        return new SeeOther(DoorPaths.Own, ("told", key is not null && new CompanyLink(door).Try(who.User, provider, key) ? "company_linked" : "company_failed"));
    }

    // Used once, and for what it was asked for: an answer for signing in links nobody.
    private static async Task<(string Provider, string? Key, string? Back)> Taken(HttpContext context, string done)
    {
        var answer = await context.AuthenticateAsync(Between);
        await context.SignOutAsync(Between);
        var subject = answer.Properties?.GetString("for") == done ? answer.Principal?.FindFirst("sub") : null;
        return (subject?.Issuer ?? "", subject?.Value, answer.Properties?.GetString("return"));
    }
}
