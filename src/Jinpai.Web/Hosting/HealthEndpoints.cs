using Jinpai.Desk.Health;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Jinpai.Web.Hosting;

/// <summary>What a supervisor asks: is the process alive, can it serve. Nothing of the data stands in the answers.</summary>
internal static class HealthEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/health/live", () => Results.Text("live")).Unbounded().SameForAll();
        routes.MapGet("/health/ready", (Readiness readiness, WebOptions options) => readiness.Faults() is { Count: > 0 } faults
            ? Results.Text(string.Join(' ', faults), statusCode: StatusCodes.Status503ServiceUnavailable)
            : Results.Text(Ready(readiness.Cares(options.Clock)))).Unbounded().SameForAll();
    }

    // It can serve all the same: no balancer shall send people elsewhere because a backup failed.
    private static string Ready(IReadOnlyList<string> cares) => cares.Count == 0 ? "ready" : "ready degraded: " + string.Join(' ', cares);
}
