using System.Collections.Frozen;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace Jinpai.Web.Hosting;

/// <summary>The files of <c>wwwroot</c> and the sheets of the modules joined as one, which lie inside the assembly. Their addresses carry the version of their content, so that browsers may keep them.</summary>
public sealed class EmbeddedAssets
{
    /// <summary>Where assets are served.</summary>
    public const string Prefix = "/assets/";

    /// <summary>All sheets of our own as one: what is shared first, then the modules, which have no class in common.</summary>
    public const string Sheet = "jinpai.css";

    private const string Folder = "wwwroot/";
    private const string Sheets = "sheets/";

    private readonly FrozenDictionary<string, (byte[] Content, string Version)> _files;

    public EmbeddedAssets(Assembly assembly)
    {
        var resources = assembly.GetManifestResourceNames().Select(name => (Name: name, Path: name.Replace('\\', '/'))).ToList();
        var files = resources.Where(resource => resource.Path.StartsWith(Folder, StringComparison.Ordinal))
            .ToDictionary(resource => resource.Path[Folder.Length..], resource => Versioned(Read(assembly, resource.Name)), StringComparer.Ordinal);
        ModuleSheets = [.. resources.Where(resource => resource.Path.StartsWith(Sheets, StringComparison.Ordinal))
            .Select(resource => (Path: resource.Path[Sheets.Length..], resource.Name))
            .OrderByDescending(sheet => sheet.Path.StartsWith("Shared/", StringComparison.Ordinal)).ThenBy(sheet => sheet.Path, StringComparer.Ordinal)
            .Select(sheet => (sheet.Path, Encoding.UTF8.GetString(Read(assembly, sheet.Name))))];
        files.Add(Sheet, Versioned(Encoding.UTF8.GetBytes(string.Join('\n', ModuleSheets.Select(sheet => sheet.Text)))));
        _files = files.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>The sheets that <see cref="Sheet"/> joins, in its order: such as <c>Agents/agents.css</c> beside the pages of that folder.</summary>
    public IReadOnlyList<(string Path, string Text)> ModuleSheets { get; }

    /// <summary>All paths below <see cref="Prefix"/>, with slashes.</summary>
    public IEnumerable<string> Paths => _files.Keys.Order(StringComparer.Ordinal);

    /// <summary>The address of a file, with its version.</summary>
    /// <exception cref="KeyNotFoundException">There is no such file.</exception>
    public string Url(string path) => $"{Prefix}{path}?v={_files[path].Version}";

    /// <summary>A text file's content.</summary>
    /// <exception cref="KeyNotFoundException">There is no such file.</exception>
    public string Text(string path) => Encoding.UTF8.GetString(_files[path].Content);

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

    private static (byte[] Content, string Version) Versioned(byte[] content) => (content, Convert.ToHexStringLower(SHA256.HashData(content))[..12]);

    private static byte[] Read(Assembly assembly, string name)
    {
        using var stream = assembly.GetManifestResourceStream(name)!;
        var content = new byte[stream.Length];
        stream.ReadExactly(content);
        return content;
    }

    private static string TypeOf(string path) => Path.GetExtension(path) switch
    {
        ".css" => "text/css; charset=utf-8",
        ".js" => "text/javascript; charset=utf-8",
        ".svg" => "image/svg+xml",
        _ => "text/plain; charset=utf-8",
    };
}
