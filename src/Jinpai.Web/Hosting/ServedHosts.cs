using System.Globalization;

namespace Jinpai.Web.Hosting;

/// <summary>The names by which this server is asked for: this machine's own, those that were given, and those of its certificate. A page elsewhere whose name is made to point here (DNS rebinding) gets nothing.</summary>
/// <param name="names">That were given.</param>
/// <param name="certificate">Null: none.</param>
internal sealed class ServedHosts(IReadOnlyCollection<string> names, ServedCertificate? certificate)
{
    /// <summary>A header as it came, such as <c>localhost:5080</c> or <c>[::1]</c>: what decodes it may throw.</summary>
    public bool Has(string header)
    {
        var end = header.LastIndexOf(':') is var colon && colon > header.LastIndexOf(']') ? colon : header.Length;
        var host = header[..end];
        return (end == header.Length || (ushort.TryParse(header.AsSpan(end + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port > 0))
            && (LoopbackAddress.IsLoopback(host) || names.Contains(host, StringComparer.OrdinalIgnoreCase) || (host.Length > 0 && certificate?.Names(host) == true));
    }

    /// <summary>Always this machine.</summary>
    public static bool IsLocal(string? host) => host is not null && LoopbackAddress.IsLoopback(host);
}
