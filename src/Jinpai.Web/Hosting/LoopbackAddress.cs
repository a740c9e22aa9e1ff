using System.Net;

namespace Jinpai.Web.Hosting;

/// <summary>Names and addresses that are always this machine.</summary>
internal static class LoopbackAddress
{
    /// <summary>True for <c>localhost</c> and loopback addresses written as numbers: no name server can turn those to this machine.</summary>
    public static bool IsLoopback(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(host.Trim('[', ']'), out var ip) && IPAddress.IsLoopback(ip));
}
