using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Jinpai.Storage.Audit;
using Microsoft.AspNetCore.Http;

namespace Jinpai.Web.Shared.Visits;

/// <summary>Under what the audit log tells of changes that a request makes.</summary>
internal static class RequestSignature
{
    /// <param name="context">The request; null: there is none, and the program works by itself.</param>
    /// <param name="clock">What now means.</param>
    public static Signature Of(HttpContext? context, TimeProvider clock) => context is null
        ? Signature.OfProgram("serve", clock)
        : Visitor.Of(context).Viewer.Sign(AuditOrigin.Page, Masked(context.Connection.RemoteIpAddress), clock);

    /// <summary>An address as far as it must be known: of networks that are one's own all of it, of others the network alone (a log is kept for years, and addresses of homes are personal).</summary>
    internal static string Masked(IPAddress? address)
    {
        if (address is null)
        {
            return "";
        }

        var known = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        var bytes = known.GetAddressBytes();
        return IPAddress.IsLoopback(known) || known.IsIPv6LinkLocal || known.IsIPv6UniqueLocal || (known.AddressFamily == AddressFamily.InterNetwork && IsPrivate(bytes)) ? known.ToString()
            : known.AddressFamily == AddressFamily.InterNetwork ? string.Create(CultureInfo.InvariantCulture, $"{bytes[0]}.{bytes[1]}.{bytes[2]}.*")
            : new IPAddress([.. bytes[..8], .. new byte[8]]) + "/64";
    }

    private static bool IsPrivate(byte[] bytes) => bytes switch
    {
        [10, ..] or [192, 168, ..] or [169, 254, ..] => true,
        [172, >= 16 and < 32, ..] => true,
        _ => false,
    };
}
