using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;

namespace Jinpai.Web.Hosting;

/// <summary>After a form was taken: go and look there, so that loading the page again sends nothing twice.</summary>
/// <param name="path">On this server.</param>
/// <param name="query">Null and empty values are left out.</param>
internal sealed class SeeOther(string path, params (string Key, string? Value)[] query) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        var built = new QueryBuilder();
        foreach (var (key, value) in query)
        {
            if (!string.IsNullOrEmpty(value))
            {
                built.Add(key, value);
            }
        }

        httpContext.Response.StatusCode = StatusCodes.Status303SeeOther;
        httpContext.Response.Headers.Location = path + built;
        return Task.CompletedTask;
    }
}
