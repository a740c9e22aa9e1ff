using Microsoft.AspNetCore.Http;

namespace Jinpai.Web.Hosting;

/// <summary>Headers of every answer: nothing but our own files runs or is shown, nothing is framed, nothing is kept by the browser unless an asset says so.</summary>
internal sealed class SecurityHeaders(RequestDelegate next)
{
    public const string ContentSecurityPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    public Task InvokeAsync(HttpContext context)
    {
        context.Response.OnStarting(Write, context);
        return next(context);
    }

    // When the answer starts, so that an error page which begins it anew has them too.
    private static Task Write(object state)
    {
        var context = (HttpContext)state;
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = ContentSecurityPolicy;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";
        if (context.Request.IsHttps && context.Response.StatusCode != StatusCodes.Status421MisdirectedRequest && !ServedHosts.IsLocal(context.Request.Host.Host))
        {
            headers.StrictTransportSecurity = "max-age=31536000";
        }

        headers.Remove("blazor-enhanced-nav");
        if (headers.CacheControl.Count == 0)
        {
            headers.CacheControl = "no-store";
        }

        return Task.CompletedTask;
    }
}
