using System.Text.Json;
using System.Text.Json.Serialization;

namespace Jinpai.Web.Hosting;

/// <summary>A company's own identity provider (OpenID Connect): <c>serve --openid FILE</c>, so that no secret stands on a command line.</summary>
/// <param name="Name">As people call it, on the button.</param>
/// <param name="Authority">Its address: https, or http on this machine.</param>
/// <param name="ClientId">Of this installation, as it knows it.</param>
/// <param name="ClientSecret">The same.</param>
public sealed record CompanySignIn(string Name, string Authority, string ClientId, string ClientSecret)
{
    private static readonly JsonSerializerOptions Form = new(JsonSerializerDefaults.Web) { UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow, RespectRequiredConstructorParameters = true, RespectNullableAnnotations = true };

    /// <param name="file">JSON with these members.</param>
    /// <exception cref="WebRefusedException"><c>bad_openid</c>, with the file or the member, never a value.</exception>
    public static CompanySignIn Read(string file)
    {
        try
        {
            using var content = File.OpenRead(file);
            var company = JsonSerializer.Deserialize<CompanySignIn>(content, Form);
            return company is null ? throw Bad("$") : company.Fault is { } fault ? throw Bad(fault) : company;
        }
        catch (JsonException wrong)
        {
            throw Bad(wrong.Path ?? "$");
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            throw Bad(file);
        }
    }

    /// <summary>Nothing secret.</summary>
    public override string ToString() => Name;

    /// <summary>In plain, as only this machine may.</summary>
    internal bool IsPlain => Authority.StartsWith("http://", StringComparison.OrdinalIgnoreCase);

    private string? Fault => Name.Length is 0 or > 40 ? "name"
        : !Uri.TryCreate(Authority, UriKind.Absolute, out var address) || (address.Scheme != Uri.UriSchemeHttps && !(address.Scheme == Uri.UriSchemeHttp && LoopbackAddress.IsLoopback(address.Host))) ? "authority"
        : ClientId.Length == 0 ? "clientId" : ClientSecret.Length == 0 ? "clientSecret" : null;

    private static WebRefusedException Bad(string place) => new("bad_openid", place);
}
