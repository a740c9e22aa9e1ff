using System.Net.Security;
using System.Security.Authentication;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Server.Kestrel.Https;

namespace Jinpai.Web.Hosting;

/// <summary>The certificate of a file, looked at again while serving: a renewed one is taken without a new start, and a file that is half written leaves the one before in force.</summary>
internal sealed class ServedCertificate
{
    private static readonly TimeSpan Between = TimeSpan.FromSeconds(10);
    private readonly Lock _gate = new();
    private readonly string _file;
    private readonly string? _key;
    private readonly TimeProvider _clock;
    private readonly Action _failed;
    private Loaded _now;
    private long _looked;

    /// <param name="file">PEM, with those that vouch for it behind it; or PKCS #12 without a password.</param>
    /// <param name="key">PEM; null: it is in the same file.</param>
    /// <param name="clock">When to look again.</param>
    /// <param name="failed">Hears of a file that cannot be read while serving.</param>
    /// <exception cref="WebRefusedException"><c>bad_certificate</c>: it cannot be read. <c>old_certificate</c>: its time is over.</exception>
    public ServedCertificate(string file, string? key, TimeProvider clock, Action failed)
    {
        (_file, _key, _clock, _failed) = (file, key, clock, failed);
        try
        {
            _now = Load();
        }
        catch (Exception unreadable) when (unreadable is CryptographicException or IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new WebRefusedException("bad_certificate", file);
        }

        if (_now.Leaf.NotAfter.ToUniversalTime() < clock.GetUtcNow().UtcDateTime)
        {
            throw new WebRefusedException("old_certificate", file);
        }

        _looked = clock.GetTimestamp();
    }

    /// <summary>Made out to this name.</summary>
    public bool Names(string host) => Current().Leaf.MatchesHostname(host.Trim('[', ']'), allowWildcards: true, allowCommonName: false);

    /// <summary>For the server: asked with each connection.</summary>
    public TlsHandshakeCallbackOptions Handshake() => new()
    {
        OnConnection = _ => new ValueTask<SslServerAuthenticationOptions>(new SslServerAuthenticationOptions
        {
            ServerCertificateContext = Current().Context,
            EnabledSslProtocols = SslProtocols.Tls12 | SslProtocols.Tls13,
        }),
    };

    /// <summary>The thumbprint of the one in force.</summary>
    internal string Thumbprint => Current().Leaf.Thumbprint;

    private Loaded Current()
    {
        lock (_gate)
        {
            if (_clock.GetElapsedTime(_looked) < Between)
            {
                return _now;
            }

            _looked = _clock.GetTimestamp();
            try
            {
                _now = Written() == _now.Written ? _now : Load();
            }
            catch (Exception unreadable) when (unreadable is CryptographicException or IOException or UnauthorizedAccessException or ArgumentException)
            {
                _failed();
            }

            return _now;
        }
    }

    private Loaded Load()
    {
        var written = Written();
        X509Certificate2Collection all = [];
        X509Certificate2 leaf;
        if (Path.GetExtension(_file).ToUpperInvariant() is ".PFX" or ".P12")
        {
            all.AddRange(X509CertificateLoader.LoadPkcs12CollectionFromFile(_file, null));
            leaf = all.First(one => one.HasPrivateKey);
        }
        else
        {
            all.ImportFromPemFile(_file);
            using var read = X509Certificate2.CreateFromPemFile(_file, _key);

            // Some systems show no key that lies in memory alone.
            leaf = X509CertificateLoader.LoadPkcs12(read.Export(X509ContentType.Pkcs12), null);
        }

        return new Loaded(leaf, SslStreamCertificateContext.Create(leaf, all, offline: true), written);
    }

    private (DateTime File, DateTime Key) Written() => (File.GetLastWriteTimeUtc(_file), _key is null ? default : File.GetLastWriteTimeUtc(_key));

    private sealed record Loaded(X509Certificate2 Leaf, SslStreamCertificateContext Context, (DateTime File, DateTime Key) Written);
}
