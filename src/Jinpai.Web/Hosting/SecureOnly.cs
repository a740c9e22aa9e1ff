using System.Net;
using Microsoft.AspNetCore.Http;

namespace Jinpai.Web.Hosting;

/// <summary>Where people come by HTTPS, nothing of theirs goes without: a plain request gets words and no page, but for what a supervisor on this machine asks. Where a proxy stands before, nobody else is answered.</summary>
internal sealed class SecureOnly(RequestDelegate next, WebOptions options)
{
    /// <summary>Whose connection it is: what headers say comes after.</summary>
    public const string Peer = "jinpai.peer";

    private static readonly PathString Health = new("/health");

    public Task InvokeAsync(HttpContext context)
    {
        var peer = context.Items[Peer] as IPAddress;
        var isOwn = peer is null || IPAddress.IsLoopback(peer);
        if (options.Proxies.Count > 0 && options.Certificate is null && !isOwn && !options.Proxies.Any(network => network.Contains(peer!)))
        {
            return PlainRefusal.Write(context, StatusCodes.Status421MisdirectedRequest, "请从代理的地址访问。\nCome by the proxy's address.\n");
        }

        return context.Request.IsHttps || (isOwn && (context.Request.Path.StartsWithSegments(Health, StringComparison.Ordinal) || context.Request.Path == ServeMeters.Path))
            ? next(context)
            : PlainRefusal.Write(context, StatusCodes.Status421MisdirectedRequest, "请用 https:// 访问。代理要告诉金牌：X-Forwarded-Proto: https。\nCome by https://. A proxy has to say X-Forwarded-Proto: https.\n");
    }
}
