using System.Net;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Https;

namespace Jinpai.Web.Hosting;

/// <summary>An address to serve at: this machine's own by plain http; others by https, or by http where a named proxy stands before.</summary>
/// <param name="Host">A name, an address, or <c>*</c>.</param>
/// <param name="Port">0: a free one.</param>
/// <param name="IsSecure">Https.</param>
internal sealed record ServeAddress(string Host, int Port, bool IsSecure)
{
    private static readonly string[] Everywhere = ["http://*", "http://+", "https://*", "https://+"];

    /// <summary>Only this machine can reach it.</summary>
    public bool IsLocal => LoopbackAddress.IsLoopback(Host);

    /// <summary>The name of it that people may ask for; null: it is none.</summary>
    public string? Name => Host == "*" || IPAddress.TryParse(Host.Trim('[', ']'), out var ip) && (ip.Equals(IPAddress.Any) || ip.Equals(IPAddress.IPv6Any)) ? null : Host;

    /// <exception cref="WebRefusedException"><c>bad_url</c>; <c>no_certificate</c>: https without one; <c>not_loopback</c>: plain http that others could reach.</exception>
    public static ServeAddress Parse(string url, WebOptions options)
    {
        // The wildcards of other servers are no URIs, and their meaning is clear.
        var isEverywhere = Everywhere.Any(beginning => url.StartsWith(beginning, StringComparison.OrdinalIgnoreCase));
        var written = isEverywhere ? string.Concat(url.AsSpan(0, url.IndexOf("://", StringComparison.Ordinal) + 3), "0.0.0.0", url.AsSpan(url.IndexOf("://", StringComparison.Ordinal) + 4)) : url;
        if (!Uri.TryCreate(written, UriKind.Absolute, out var address) || (address.Scheme != Uri.UriSchemeHttp && address.Scheme != Uri.UriSchemeHttps)
            || address.PathAndQuery != "/" || address.UserInfo.Length > 0 || address.Fragment.Length > 0)
        {
            throw new WebRefusedException("bad_url", url);
        }

        var parsed = new ServeAddress(isEverywhere ? "*" : address.Host, address.Port, address.Scheme == Uri.UriSchemeHttps);
        return parsed.IsSecure && options.Certificate is null ? throw new WebRefusedException("no_certificate", url)
            : !parsed.IsSecure && !parsed.IsLocal && options.Proxies.Count == 0 ? throw new WebRefusedException("not_loopback", url)
            : parsed;
    }

    /// <param name="kestrel">The server.</param>
    /// <param name="tls">What it shows who it is with; null where nothing is secure.</param>
    public void Listen(KestrelServerOptions kestrel, TlsHandshakeCallbackOptions? tls)
    {
        void Secure(ListenOptions listen)
        {
            if (IsSecure)
            {
                listen.UseHttps(tls!);
            }
        }

        if (Name is not null && IPAddress.TryParse(Host.Trim('[', ']'), out var ip))
        {
            kestrel.Listen(ip, Port, Secure);
        }
        else if (!IsLocal)
        {
            kestrel.ListenAnyIP(Port, Secure);
        }
        else if (Port == 0)
        {
            // Two families cannot be given the same free port at once.
            kestrel.Listen(IPAddress.Loopback, 0, Secure);
        }
        else
        {
            kestrel.ListenLocalhost(Port, Secure);
        }
    }
}
