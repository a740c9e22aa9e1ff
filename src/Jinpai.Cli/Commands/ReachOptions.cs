using System.CommandLine;
using System.Net;
using Jinpai.Desk;
using Jinpai.Desk.Letters;
using Jinpai.Desk.Texts;
using Jinpai.Web.Hosting;

namespace Jinpai.Cli.Commands;

/// <summary><c>--certificate FILE [--certificate-key FILE]</c>, <c>--proxy ADDRESS</c>, <c>--host NAME</c>, <c>--mail FILE</c>, <c>--openid FILE</c>: how others than whoever sits at this machine reach the pages.</summary>
internal sealed class ReachOptions(Words words)
{
    private readonly Option<string?> _certificate = new("--certificate") { Description = words["serve.certificate"], HelpName = "FILE" };
    private readonly Option<string?> _key = new("--certificate-key") { Description = words["serve.certificate_key"], HelpName = "FILE" };
    private readonly Option<string?> _mail = new("--mail") { Description = words["serve.mail"], HelpName = "FILE" };
    private readonly Option<string?> _openid = new("--openid") { Description = words["serve.openid"], HelpName = "FILE" };
    private readonly Option<string[]> _proxies = new("--proxy") { Description = words["serve.proxy"], HelpName = "ADDRESS", AllowMultipleArgumentsPerToken = true };
    private readonly Option<string[]> _hosts = new("--host") { Description = words["serve.host"], HelpName = "NAME", AllowMultipleArgumentsPerToken = true };

    public void AddTo(Command command)
    {
        command.Add(_certificate);
        command.Add(_key);
        command.Add(_proxies);
        command.Add(_hosts);
        command.Add(_mail);
        command.Add(_openid);
    }

    /// <exception cref="RefusedException">An address or a name is none.</exception>
    public WebOptions Read(ParseResult parsed, WebOptions options) => options with
    {
        Certificate = parsed.GetValue(_certificate),
        CertificateKey = parsed.GetValue(_key),
        Proxies = [.. (parsed.GetValue(_proxies) ?? []).Select(Network)],
        Mail = parsed.GetValue(_mail) is { } mail ? Mail(mail) : null,
        Company = parsed.GetValue(_openid) is { } openid ? CompanySignIn.Read(openid) : null,
        Hosts = [.. (parsed.GetValue(_hosts) ?? []).Select(Host)],
    };

    private MailServer Mail(string file)
    {
        try
        {
            return MailServer.Read(file);
        }
        catch (MailRefusedException refused)
        {
            throw new RefusedException(words.Format("serve.bad_mail", file, refused.Place), isMisuse: true);
        }
    }

    private IPNetwork Network(string text) =>
        IPNetwork.TryParse(text, out var network) ? network
        : IPAddress.TryParse(text, out var address) ? new IPNetwork(address, address.GetAddressBytes().Length * 8)
        : throw new RefusedException(words.Format("serve.bad_proxy", text), isMisuse: true);

    private string Host(string text) => Uri.CheckHostName(text) == UriHostNameType.Unknown || !text.All(char.IsAscii) ? throw new RefusedException(words.Format("serve.bad_host", text), isMisuse: true) : text;
}
