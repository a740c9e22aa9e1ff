using Microsoft.AspNetCore.Http;

namespace Jinpai.Web.Hosting;

/// <summary>Answers only who asks for a name of ours.</summary>
internal sealed class HostCheck(RequestDelegate next, ServedHosts hosts)
{
    public Task InvokeAsync(HttpContext context) => hosts.Has(context.Request.Headers.Host.ToString())
        ? next(context)
        : PlainRefusal.Write(context, StatusCodes.Status421MisdirectedRequest, "金牌只应答自己的名字；本机是 localhost、127.0.0.1 和 [::1]，别的名字用 --host 说明。\nJinpai answers to its own names only: localhost, 127.0.0.1 and [::1] here, others as --host says.\n");
}
