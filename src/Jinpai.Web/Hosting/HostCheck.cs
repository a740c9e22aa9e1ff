using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace Jinpai.Web.Hosting;

/// <summary>Answers only who asks for this machine by a name that is always this machine: a page elsewhere whose name is made to point here (DNS rebinding) gets nothing.</summary>
internal sealed class HostCheck(RequestDelegate next)
{
    /// <summary>A host that is this machine, with a port or without one, such as <c>localhost:5080</c> or <c>[::1]</c>.</summary>
    /// <param name="host">The header as it came: what decodes it may throw.</param>
    internal static bool IsOwn(string host)
    {
        var end = host.LastIndexOf(':') is var colon && colon > host.LastIndexOf(']') ? colon : host.Length;
        return LoopbackAddress.IsLoopback(host[..end]) && (end == host.Length || (ushort.TryParse(host.AsSpan(end + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port > 0));
    }

    public Task InvokeAsync(HttpContext context)
    {
        if (IsOwn(context.Request.Headers.Host.ToString()))
        {
            return next(context);
        }

        context.Response.StatusCode = StatusCodes.Status421MisdirectedRequest;
        context.Response.ContentType = "text/plain; charset=utf-8";
        return context.Response.WriteAsync("金牌只应答 localhost、127.0.0.1 和 [::1]。\nJinpai answers to localhost, 127.0.0.1 and [::1] only.\n", context.RequestAborted);
    }
}
