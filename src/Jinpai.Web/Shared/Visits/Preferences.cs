using Jinpai.Desk.Users;
using Jinpai.Web.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Jinpai.Web.Shared.Visits;

/// <summary>Language and theme of this browser, kept in cookies.</summary>
internal static class Preferences
{
    public const string Path = "/preferences";
    public const string LanguageCookie = "jinpai.lang";
    public const string ThemeCookie = "jinpai.theme";

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapPost(Path, (HttpContext context, UserDoor door, [FromForm] string? lang, [FromForm] string? theme, [FromForm(Name = "return")] string? back) =>
        {
            if (lang is "zh" or "en")
            {
                Keep(context, LanguageCookie, lang);
            }

            if (theme is "light" or "dark" or "auto")
            {
                Keep(context, ThemeCookie, theme);
            }

            if (Visitor.Of(context).Who is { } who)
            {
                new UserTaste(door).Keep(who.User, lang, theme);
            }

            context.Response.StatusCode = StatusCodes.Status303SeeOther;
            context.Response.Headers.Location = IsOwnPath(back) ? PageAddress.Ascii(back!) : "/";
        }).Open();

    /// <summary>What somebody chose in another browser.</summary>
    public static void Take(HttpContext context, string? language, string? theme)
    {
        if (language is not null)
        {
            Keep(context, LanguageCookie, language);
        }

        if (theme is not null)
        {
            Keep(context, ThemeCookie, theme);
        }
    }

    /// <summary>A path on this server and no other one's address in disguise.</summary>
    public static bool IsOwnPath(string? path) =>
        path is ['/', ..] and not ['/', '/' or '\\', ..] && !path.Any(char.IsControl);

    private static void Keep(HttpContext context, string name, string value) =>
        context.Response.Cookies.Append(name, value, new CookieOptions { HttpOnly = true, Secure = context.Request.IsHttps, SameSite = SameSiteMode.Strict, MaxAge = TimeSpan.FromDays(365), IsEssential = true });
}
