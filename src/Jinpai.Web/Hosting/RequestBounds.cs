using System.Threading.RateLimiting;
using Jinpai.Desk;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.DependencyInjection;

namespace Jinpai.Web.Hosting;

/// <summary>How many requests are worked on at a time: a rush waits in line, and beyond the line it is told so at once, so that it neither starves the process nor takes every connection of a server.</summary>
internal static class RequestBounds
{
    /// <summary>A request that waits for a server's answer keeps a thread, and what comes from the server needs one too.</summary>
    private const int ThreadsEach = 4;

    /// <summary>A request may have two or three connections to the server at a time, and jobs need some: requests that have one each and wait for the second would wait for one another.</summary>
    private const int ConnectionsEach = 4;

    private const string Busy = "同时打开的页面太多，请过一会儿再试。\nToo many pages are being asked for at once: try again in a moment.\n";

    public static void Add(IServiceCollection services, WebOptions options, Installation installation) => services.AddRateLimiter(limiter =>
    {
        limiter.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(_ => RateLimitPartition.GetConcurrencyLimiter("", _ => new ConcurrencyLimiterOptions
        {
            PermitLimit = AtOnce(options, installation.MostConnections),
            QueueLimit = options.RequestsInLine,
            QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
        }));
        limiter.AddPolicy<string, SignInLimit>(SignInLimit.Name);
        limiter.RejectionStatusCode = StatusCodes.Status503ServiceUnavailable;
        limiter.OnRejected = TellBusy;
    });

    /// <summary>For what waits for nobody, or only for who asks: a supervisor's question, a file of ours, an upload that comes in slowly.</summary>
    public static TBuilder Unbounded<TBuilder>(this TBuilder route)
        where TBuilder : IEndpointConventionBuilder => route.DisableRateLimiting();

    private static int AtOnce(WebOptions options, int? connections) =>
        connections is { } most ? Math.Clamp(most / ConnectionsEach, 1, options.RequestsAtOnce) : options.RequestsAtOnce;

    // The runtime begins with a thread for each processor and adds one or two a second: forty visitors at once, right after the start, waited for minutes while nobody worked.
    public static void LetRequestsWait(WebOptions options)
    {
        if (options.Server is not null)
        {
            ThreadPool.GetMinThreads(out var workers, out var completions);
            ThreadPool.SetMinThreads(Math.Max(workers, ThreadsEach * options.RequestsAtOnce), completions);
        }
    }

    // Words without a page: a page would ask the database what stands around it.
    private static ValueTask TellBusy(OnRejectedContext rejected, CancellationToken cancellation)
    {
        var response = rejected.HttpContext.Response;
        response.ContentType = "text/plain; charset=utf-8";
        response.Headers.RetryAfter = "2";
        return new ValueTask(response.WriteAsync(Busy, cancellation));
    }
}
