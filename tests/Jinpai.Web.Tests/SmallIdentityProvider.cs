using System.Collections.Concurrent;
using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Jinpai.Web.Tests;

/// <summary>An identity provider of the tests' own: whoever asks is the one whom it is told to say, without a page.</summary>
internal sealed class SmallIdentityProvider : IAsyncDisposable
{
    public const string ClientId = "jinpai";
    public const string ClientSecret = "a secret of the test";
    private readonly RSA _key = RSA.Create(2048);
    private readonly ConcurrentDictionary<string, (string Nonce, string Challenge)> _codes = new(StringComparer.Ordinal);
    private readonly WebApplication _app;

    private SmallIdentityProvider()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        Microsoft.Extensions.DependencyInjection.RoutingServiceCollectionExtensions.AddRouting(builder.Services);
        _app = builder.Build();
        _app.UseRouting();
        _app.MapGet("/.well-known/openid-configuration", () => Results.Json(new Dictionary<string, object>
        {
            ["issuer"] = Address,
            ["authorization_endpoint"] = Address + "/authorize",
            ["token_endpoint"] = Address + "/token",
            ["jwks_uri"] = Address + "/keys",
            ["response_types_supported"] = new[] { "code" },
            ["subject_types_supported"] = new[] { "public" },
            ["id_token_signing_alg_values_supported"] = new[] { "RS256" },
        }));
        _app.MapGet("/keys", () => Results.Json(new { keys = new[] { Public() } }));
        _app.MapGet("/authorize", (Delegate)Authorize);
        _app.MapPost("/token", (Delegate)Token);
    }

    /// <summary>Whom it says.</summary>
    public string Subject { get; set; } = "4711";

    public string Address => _app.Urls.Single();

    public static async Task<SmallIdentityProvider> Open()
    {
        var provider = new SmallIdentityProvider();
        await provider._app.StartAsync();
        return provider;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _key.Dispose();
    }

    private IResult Authorize(HttpContext context)
    {
        var asked = context.Request.Query;
        var code = Guid.NewGuid().ToString("N");
        _codes[code] = (asked["nonce"].ToString(), asked["code_challenge"].ToString());
        return Results.Redirect(QueryHelpers.AddQueryString(asked["redirect_uri"].ToString(), new Dictionary<string, string?> { ["code"] = code, ["state"] = asked["state"].ToString() }));
    }

    private async Task<IResult> Token(HttpContext context)
    {
        var form = await context.Request.ReadFormAsync();
        var verifier = Base64UrlEncoder.Encode(SHA256.HashData(Encoding.ASCII.GetBytes(form["code_verifier"].ToString())));
        if (form["client_secret"] != ClientSecret || !_codes.TryRemove(form["code"].ToString(), out var code) || code.Challenge != verifier)
        {
            return Results.BadRequest(new { error = "invalid_grant" });
        }

        var now = DateTime.UtcNow;
        var token = new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
        {
            Issuer = Address,
            Audience = ClientId,
            IssuedAt = now,
            NotBefore = now.AddMinutes(-1),
            Expires = now.AddMinutes(5),
            Subject = new ClaimsIdentity([new Claim("sub", Subject), new Claim("nonce", code.Nonce)]),
            SigningCredentials = new SigningCredentials(new RsaSecurityKey(_key) { KeyId = "1" }, SecurityAlgorithms.RsaSha256),
        });
        return Results.Json(new { access_token = "none", token_type = "Bearer", expires_in = 300, id_token = token });
    }

    private Dictionary<string, string> Public()
    {
        var key = _key.ExportParameters(false);
        return new Dictionary<string, string> { ["kty"] = "RSA", ["use"] = "sig", ["alg"] = "RS256", ["kid"] = "1", ["n"] = Base64UrlEncoder.Encode(key.Modulus), ["e"] = Base64UrlEncoder.Encode(key.Exponent) };
    }
}
