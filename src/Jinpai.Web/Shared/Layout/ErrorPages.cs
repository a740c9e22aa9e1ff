using System.Globalization;
using System.Security.Cryptography;
using Jinpai.Desk;
using Jinpai.Storage;
using Jinpai.Storage.Refusals;
using Jinpai.Web.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.DependencyInjection;

namespace Jinpai.Web.Shared.Layout;

/// <summary>Gives every failed answer without a body a page in the visitor's language; a fault of ours gets a reference number and tells no inner workings.</summary>
internal sealed class ErrorPages(RequestDelegate next, WebOptions options)
{
    public async Task InvokeAsync(HttpContext context)
    {
        string? reference = null;
        StorageRefusedException? trouble = null;
        RefusedException? refusal = null;
        try
        {
            await next(context);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            return;
        }
        catch (BadHttpRequestException bad) when (!context.Response.HasStarted)
        {
            Begin(context, bad.StatusCode);
        }
        catch (Exception caught) when (!context.Response.HasStarted && StorageTrouble.Of(caught) is { } refused)
        {
            trouble = refused;
            Begin(context, StatusCodes.Status503ServiceUnavailable);
        }
        catch (RefusedException refused) when (!context.Response.HasStarted)
        {
            // What is stored cannot be used, such as rules with faults: it is the shop's to mend, and any page may meet it.
            refusal = refused;
            Begin(context, refused.IsForbidden ? StatusCodes.Status403Forbidden : refused.IsMisuse ? StatusCodes.Status400BadRequest : StatusCodes.Status503ServiceUnavailable);
        }
#pragma warning disable CA1031 // The last resort: whatever it is, it is our fault, and the visitor must hear of it.
        catch (Exception fault) when (!context.Response.HasStarted)
#pragma warning restore CA1031
        {
            reference = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(4)).ToUpper(CultureInfo.InvariantCulture);
            options.OnFault(new WebFault(reference, fault));
            Begin(context, StatusCodes.Status500InternalServerError);
        }

        if (context.Response is { HasStarted: false, StatusCode: >= 400, ContentLength: null, ContentType: null })
        {
            await Show(context, reference, trouble, refusal);
        }
    }

    private static async Task Show(HttpContext context, string? reference, StorageRefusedException? trouble, RefusedException? refusal)
    {
        var status = context.Response.StatusCode;
        Begin(context, status);
        try
        {
            // A renderer of pages serves one page; the page that failed has used that of its scope.
            await using var scope = context.RequestServices.CreateAsyncScope();
            context.RequestServices = scope.ServiceProvider;
            await new RazorComponentResult<ErrorDocument>(new { Status = status, Reference = reference, Trouble = trouble, Refusal = refusal }) { StatusCode = status }.ExecuteAsync(context);
        }
#pragma warning disable CA1031 // The page of errors itself fails, as when the database is gone: words without a page remain.
        catch (Exception) when (!context.Response.HasStarted)
#pragma warning restore CA1031
        {
            Begin(context, status);
            context.Response.ContentType = "text/plain; charset=utf-8";
            await context.Response.WriteAsync($"{status} {reference}", context.RequestAborted);
        }
    }

    // Cookies stay: the token in the new page's forms belongs to the cookie that the failed page set.
    private static void Begin(HttpContext context, int status)
    {
        var cookies = context.Response.Headers.SetCookie;
        context.Response.Clear();
        context.Response.Headers.SetCookie = cookies;
        context.Response.StatusCode = status;
    }
}
