using System.Collections.Frozen;
using System.Reflection;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;

namespace Jinpai.Web.Hosting;

/// <summary>The files of <c>wwwroot</c>, which lie inside the assembly. Their addresses carry the version of their content, so that browsers may keep them.</summary>
public sealed class EmbeddedAssets
{
    /// <summary>Where assets are served.</summary>
    public const string Prefix = "/assets/";

    private readonly FrozenDictionary<string, (byte[] Content, string Version)> _files;

    public EmbeddedAssets(Assembly assembly)
    {
        const string folder = "wwwroot/";
        _files = assembly.GetManifestResourceNames()
            .Select(name => (Name: name, Path: name.Replace('\\', '/')))
            .Where(resource => resource.Path.StartsWith(folder, StringComparison.Ordinal))
            .ToFrozenDictionary(resource => resource.Path[folder.Length..], resource => Read(assembly, resource.Name), StringComparer.Ordinal);
    }

    /// <summary>All paths below <c>wwwroot</c>, with slashes.</summary>
    public IEnumerable<string> Paths => _files.Keys.Order(StringComparer.Ordinal);

    /// <summary>The address of a file, with its version.</summary>
    /// <exception cref="KeyNotFoundException">There is no such file.</exception>
    public string Url(string path) => $"{Prefix}{path}?v={_files[path].Version}";

    /// <summary>A text file's content.</summary>
    /// <exception cref="KeyNotFoundException">There is no such file.</exception>
    public string Text(string path) => System.Text.Encoding.UTF8.GetString(_files[path].Content);

    internal IResult Serve(string path, HttpContext context)
    {
        if (!_files.TryGetValue(path, out var file))
        {
            return Results.NotFound();
        }

        var tag = $"\"{file.Version}\"";
        var headers = context.Response.Headers;
        headers.ETag = tag;
        headers.CacheControl = context.Request.Query["v"] == file.Version ? "public, max-age=31536000, immutable" : "no-cache";
        return context.Request.Headers.IfNoneMatch.Any(value => value is not null && value.Contains(tag, StringComparison.Ordinal))
            ? Results.StatusCode(StatusCodes.Status304NotModified)
            : Results.Bytes(file.Content, TypeOf(path));
    }

    private static (byte[] Content, string Version) Read(Assembly assembly, string name)
    {
        using var stream = assembly.GetManifestResourceStream(name)!;
        var content = new byte[stream.Length];
        stream.ReadExactly(content);
        return (content, Convert.ToHexStringLower(SHA256.HashData(content))[..12]);
    }

    private static string TypeOf(string path) => Path.GetExtension(path) switch
    {
        ".css" => "text/css; charset=utf-8",
        ".js" => "text/javascript; charset=utf-8",
        ".svg" => "image/svg+xml",
        _ => "text/plain; charset=utf-8",
    };
}
