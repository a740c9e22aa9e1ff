using Microsoft.AspNetCore.Http;

namespace Jinpai.Web.Accounts;

/// <summary>What a browser has of its session: chance alone, nothing about anybody. Over HTTPS no other host and no plain page can set it; without, on this machine, a browser takes no such name.</summary>
internal static class SessionCookie
{
    public const string SecureName = "__Host-jinpai";
    public const string PlainName = "jinpai.session";

    public static string? Of(HttpRequest request) => request.Cookies[NameFor(request)];

    public static void Set(HttpContext context, string token) => context.Response.Cookies.Append(NameFor(context.Request), token, Options(context.Request));

    public static void Remove(HttpContext context) => context.Response.Cookies.Delete(NameFor(context.Request), Options(context.Request));

    private static string NameFor(HttpRequest request) => request.IsHttps ? SecureName : PlainName;

    private static CookieOptions Options(HttpRequest request) => new() { HttpOnly = true, Secure = request.IsHttps, SameSite = SameSiteMode.Lax, Path = "/", IsEssential = true };
}
