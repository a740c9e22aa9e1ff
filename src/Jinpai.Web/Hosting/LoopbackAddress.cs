using System.Net;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Jinpai.Web.Hosting;

/// <summary>An address that only this machine can reach. There are no accounts yet: whoever can open a page sees everybody's pay.</summary>
internal sealed record LoopbackAddress(string Host, int Port)
{
    /// <exception cref="WebRefusedException"><c>bad_url</c> or <c>not_loopback</c>.</exception>
    public static LoopbackAddress Parse(string url)
    {
        // The wildcards of other servers are no URIs, and their meaning is clear.
        if (url.StartsWith("http://*", StringComparison.OrdinalIgnoreCase) || url.StartsWith("http://+", StringComparison.OrdinalIgnoreCase))
        {
            throw new WebRefusedException("not_loopback", url);
        }

        if (!Uri.TryCreate(url, UriKind.Absolute, out var address) || address.Scheme != Uri.UriSchemeHttp || address.PathAndQuery != "/" || address.UserInfo.Length > 0 || address.Fragment.Length > 0)
        {
            throw new WebRefusedException("bad_url", url);
        }

        return IsLoopback(address.Host) ? new LoopbackAddress(address.Host, address.Port) : throw new WebRefusedException("not_loopback", url);
    }

    /// <summary>True for <c>localhost</c> and loopback addresses written as numbers: no name server can turn those to this machine.</summary>
    public static bool IsLoopback(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(host.Trim('[', ']'), out var ip) && IPAddress.IsLoopback(ip));

    public void Listen(KestrelServerOptions kestrel)
    {
        if (IPAddress.TryParse(Host.Trim('[', ']'), out var ip))
        {
            kestrel.Listen(ip, Port);
        }
        else if (Port == 0)
        {
            // Two families cannot be given the same free port at once.
            kestrel.Listen(IPAddress.Loopback, 0);
        }
        else
        {
            kestrel.ListenLocalhost(Port);
        }
    }
}
