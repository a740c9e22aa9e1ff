using System.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;

namespace Jinpai.Web.Hosting;

/// <summary>A line of the log for every request, whatever became of it.</summary>
internal sealed class RequestLog(RequestDelegate next, ILoggerFactory loggers)
{
    private static readonly string[] Methods = [HttpMethods.Get, HttpMethods.Post, HttpMethods.Head, HttpMethods.Put, HttpMethods.Delete, HttpMethods.Options, HttpMethods.Patch];
    private readonly ILogger _log = loggers.CreateLogger(ServeEvents.Category);

    public async Task InvokeAsync(HttpContext context)
    {
        var begin = Stopwatch.GetTimestamp();
        var method = Methods.Contains(context.Request.Method) ? context.Request.Method : "-";
        try
        {
            await next(context);
        }
        finally
        {
            var route = (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "-";
            var status = context.RequestAborted.IsCancellationRequested ? StatusCodes.Status499ClientClosedRequest : context.Response.StatusCode;
            ServeEvents.Request(_log, method, route, status, (long)Stopwatch.GetElapsedTime(begin).TotalMilliseconds);
        }
    }
}
