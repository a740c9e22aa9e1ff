using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.RateLimiting;

namespace Jinpai.Web.Hosting;

/// <summary>So many tries at the door from one address: one password tried on many names meets this where each name's own count does not help.</summary>
internal sealed class SignInLimit : IRateLimiterPolicy<string>
{
    public const string Name = "door";

    /// <summary>An office behind one address signs in within this in the morning.</summary>
    public const int Most = 60;

    private const int NetworkBytes = 8;
    private const string Refusal = "尝试登录的次数太多，请过五分钟再试。\nToo many tries to sign in: try again in five minutes.\n";
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(5);

    public Func<OnRejectedContext, CancellationToken, ValueTask>? OnRejected { get; } = static (rejected, cancellation) =>
    {
        var response = rejected.HttpContext.Response;
        response.StatusCode = StatusCodes.Status429TooManyRequests;
        response.ContentType = "text/plain; charset=utf-8";
        response.Headers.RetryAfter = "300";
        return new ValueTask(response.WriteAsync(Refusal, cancellation));
    };

    public RateLimitPartition<string> GetPartition(HttpContext httpContext) =>
        RateLimitPartition.GetFixedWindowLimiter(NetworkOf(httpContext.Connection.RemoteIpAddress), _ => new FixedWindowRateLimiterOptions { PermitLimit = Most, Window = Window });

    // Whoever has one address of version 6 has all of its network.
    private static string NetworkOf(IPAddress? address) => address switch
    {
        null => "",
        { IsIPv4MappedToIPv6: true } => address.MapToIPv4().ToString(),
        { AddressFamily: AddressFamily.InterNetworkV6 } => Convert.ToHexString(address.GetAddressBytes().AsSpan(0, NetworkBytes)),
        _ => address.ToString(),
    };
}
