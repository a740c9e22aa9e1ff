using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Jinpai.Web.Hosting;

/// <summary>Who can reach the pages, and how: this machine alone; or others by HTTPS, with a certificate of our own or behind a proxy that has one.</summary>
internal sealed class Reach
{
    /// <summary>Forms are small; an upload says for itself that it is not.</summary>
    private const long LargestForm = 1 << 20;

    private readonly WebOptions _options;
    private readonly IReadOnlyList<ServeAddress> _addresses;
    private readonly ServedCertificate? _certificate;

    /// <exception cref="WebRefusedException">It cannot be so.</exception>
    public Reach(WebOptions options)
    {
        _options = options;
        _addresses = [.. options.Urls.Select(url => ServeAddress.Parse(url, options))];
        _certificate = options.Certificate is { } file ? new ServedCertificate(file, options.CertificateKey, options.Clock, () => Failed?.Invoke()) : null;
        if (options.Proxies.Count > 0 && Names.Count == 0 && _certificate is null)
        {
            throw new WebRefusedException("no_host", string.Join(", ", options.Urls));
        }
    }

    /// <summary>People come by HTTPS.</summary>
    public bool IsSecure => _certificate is not null || _options.Proxies.Count > 0;

    /// <summary>Others than whoever sits at this machine can come.</summary>
    public bool IsOpen => _options.Proxies.Count > 0 || _addresses.Any(address => !address.IsLocal);

    private Action? Failed { get; set; }

    private List<string> Names => [.. _options.Hosts, .. _addresses.Where(address => !address.IsLocal).Select(address => address.Name).OfType<string>()];

    public void Listen(KestrelServerOptions kestrel)
    {
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxRequestBodySize = LargestForm;
        foreach (var address in _addresses)
        {
            address.Listen(kestrel, _certificate?.Handshake());
        }
    }

    public void Add(IServiceCollection services)
    {
        services.AddSingleton(new ServedHosts(Names, _certificate));
        services.Configure<ForwardedHeadersOptions>(headers =>
        {
            headers.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
            headers.KnownProxies.Clear();
            headers.KnownIPNetworks.Clear();
            foreach (var network in _options.Proxies)
            {
                headers.KnownIPNetworks.Add(network);
            }
        });
        services.Configure<AntiforgeryOptions>(forgery =>
        {
            forgery.Cookie.Name = IsSecure ? "__Host-jinpai.forgery" : "jinpai.forgery";
            forgery.Cookie.SecurePolicy = IsSecure ? CookieSecurePolicy.Always : CookieSecurePolicy.None;
            forgery.Cookie.SameSite = SameSiteMode.Strict;
            forgery.SuppressXFrameOptionsHeader = true;
        });
    }

    /// <summary>Before anything else looks at who asks, and how.</summary>
    public void Use(WebApplication app)
    {
        Failed = () => ServeEvents.BadCertificate(app.Services.GetRequiredService<ILoggerFactory>().CreateLogger(ServeEvents.Category));
        if (!IsSecure)
        {
            return;
        }

        app.Use((context, next) =>
        {
            context.Items[SecureOnly.Peer] = context.Connection.RemoteIpAddress is { IsIPv4MappedToIPv6: true } mapped ? mapped.MapToIPv4() : context.Connection.RemoteIpAddress;
            return next(context);
        });
        if (_options.Proxies.Count > 0)
        {
            app.UseForwardedHeaders();
        }

        app.UseMiddleware<SecureOnly>();
    }
}
