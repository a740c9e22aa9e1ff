namespace Jinpai.Web.Hosting;

/// <summary>The pages cannot be served as asked. The command line says why in the words of its user.</summary>
/// <param name="code"><c>bad_url</c>: no http address; <c>not_loopback</c>: others could reach it in plain; <c>no_users</c>: others could reach it, and nobody need sign in; <c>no_certificate</c>, <c>bad_certificate</c>, <c>old_certificate</c>; <c>no_host</c>: behind a proxy by what name; <c>bad_openid</c>; <c>port_in_use</c>; <c>port_forbidden</c>.</param>
/// <param name="url">The address.</param>
public sealed class WebRefusedException(string code, string url) : Exception($"{code}: {url}")
{
    public string Code { get; } = code;
    public string Url { get; } = url;
}
