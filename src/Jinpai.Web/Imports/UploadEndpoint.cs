using Jinpai.Web.Hosting;
using Jinpai.Web.Imports.Jobs;
using Jinpai.Web.Imports.Uploading;
using Jinpai.Web.Shared.Visits;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace Jinpai.Web.Imports;

/// <summary>Takes the files of the import page, straight from the connection to disk, whatever their size.</summary>
internal static class UploadEndpoint
{
    public const string Path = "/import/files";
    private const int LongestField = 16 << 10;

    public static void Map(IEndpointRouteBuilder routes) => routes.MapPost(Path, Take).Unbounded();

    private static async Task<IResult> Take(HttpContext context, JobHost jobs, Visit visit, IAntiforgery forgery)
    {
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            limit.MaxRequestBodySize = null;
        }

        if (!MediaTypeHeaderValue.TryParse(context.Request.ContentType, out var type) || HeaderUtilities.RemoveQuotes(type.Boundary).Value is not { Length: > 0 } boundary)
        {
            return Results.BadRequest();
        }

        var upload = jobs.NewUpload();
        var isTaken = false;
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        try
        {
            var isOwn = await Read(context, new MultipartReader(boundary, context.Request.Body), upload, forgery, fields);
            var shop = fields.GetValueOrDefault("shop");
            if (!isOwn || shop is null || !visit.HasShop(shop))
            {
                return Results.BadRequest();
            }

            if (upload.FileCount == 0)
            {
                return new SeeOther("/import", ("shop", shop), ("told", "nofiles"));
            }

            var job = jobs.Import(visit.Desk, shop, upload, fields.GetValueOrDefault("trial") == "1");
            isTaken = true;
            return new SeeOther(PageAddress.Job(job.Id), ("shop", shop));
        }
        catch (UploadNotWrittenException)
        {
            return new SeeOther("/import", ("shop", fields.GetValueOrDefault("shop")), ("told", "disk"));
        }
        catch (Exception trouble) when (!context.RequestAborted.IsCancellationRequested && trouble is InvalidDataException or BadHttpRequestException or IOException)
        {
            // The body was cut off, or is not what a form sends.
            return Results.BadRequest();
        }
        finally
        {
            if (!isTaken)
            {
                upload.Dispose();
            }
        }
    }

    /// <summary>Reads the fields and writes the files. False: the token of the page is missing or not the page's, which stands first so that nothing is written for a stranger.</summary>
    private static async Task<bool> Read(HttpContext context, MultipartReader reader, UploadFolder upload, IAntiforgery forgery, Dictionary<string, string> fields)
    {
        var isOwn = false;
        while (await reader.ReadNextSectionAsync(context.RequestAborted) is { } section)
        {
            if (!ContentDispositionHeaderValue.TryParse(section.ContentDisposition, out var disposition))
            {
                continue;
            }

            if (disposition.IsFileDisposition())
            {
                if (!isOwn)
                {
                    return false;
                }

                await AddFile(upload, section, disposition, context.RequestAborted);
                continue;
            }

            var name = HeaderUtilities.RemoveQuotes(disposition.Name).Value ?? "";
            fields[name] = await FieldOf(section, context.RequestAborted);
            if (name == "__RequestVerificationToken")
            {
                context.Request.Headers["RequestVerificationToken"] = fields[name];
                isOwn = await forgery.IsRequestValidAsync(context);
            }
        }

        return isOwn;
    }

    // A browser sends an empty file where none was chosen.
    private static async Task AddFile(UploadFolder upload, MultipartSection section, ContentDispositionHeaderValue disposition, CancellationToken cancellation)
    {
        var name = disposition.FileNameStar.HasValue ? disposition.FileNameStar.Value : HeaderUtilities.UnescapeAsQuotedString(HeaderUtilities.RemoveQuotes(disposition.FileName)).Value;
        if (!string.IsNullOrEmpty(name))
        {
            await upload.Add(name.Replace("%22", "\"", StringComparison.Ordinal), section.Body, cancellation);
        }
    }

    private static async Task<string> FieldOf(MultipartSection section, CancellationToken cancellation)
    {
        using var content = new MemoryStream();
        var buffer = new byte[4096];
        int count;
        while ((count = await section.Body.ReadAsync(buffer, cancellation)) > 0)
        {
            content.Write(buffer, 0, count);
            if (content.Length > LongestField)
            {
                throw new InvalidDataException("A field is longer than any of ours.");
            }
        }

        return System.Text.Encoding.UTF8.GetString(content.ToArray());
    }
}
