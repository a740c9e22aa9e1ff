using Microsoft.AspNetCore.Http;

namespace Jinpai.Web.Hosting;

/// <summary>Answers HEAD as GET would be, without the body, which the server itself holds back.</summary>
internal sealed class HeadAnswers(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context)
    {
        if (!HttpMethods.IsHead(context.Request.Method))
        {
            await next(context);
            return;
        }

        context.Request.Method = HttpMethods.Get;
        try
        {
            await next(context);
        }
        finally
        {
            context.Request.Method = HttpMethods.Head;
        }
    }
}
