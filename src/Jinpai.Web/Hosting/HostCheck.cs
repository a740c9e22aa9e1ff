using Microsoft.AspNetCore.Http;

namespace Jinpai.Web.Hosting;

/// <summary>Answers only who asks for this machine by a name that is always this machine: a page elsewhere whose name is made to point here (DNS rebinding) gets nothing.</summary>
internal sealed class HostCheck(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context)
    {
        if (context.Request.Host.HasValue && LoopbackAddress.IsLoopback(context.Request.Host.Host))
        {
            return next(context);
        }

        context.Response.StatusCode = StatusCodes.Status421MisdirectedRequest;
        context.Response.ContentType = "text/plain; charset=utf-8";
        return context.Response.WriteAsync("金牌只应答 localhost、127.0.0.1 和 [::1]。\nJinpai answers to localhost, 127.0.0.1 and [::1] only.\n", context.RequestAborted);
    }
}
