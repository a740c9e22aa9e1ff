using Microsoft.AspNetCore.Http;

namespace Jinpai.Web.Hosting;

/// <summary>Words without a page, in both languages: for who is not to have one.</summary>
internal static class PlainRefusal
{
    public static Task Write(HttpContext context, int status, string words)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/plain; charset=utf-8";
        return context.Response.WriteAsync(words, context.RequestAborted);
    }
}
