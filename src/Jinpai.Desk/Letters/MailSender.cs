using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace Jinpai.Desk.Letters;

/// <summary>Hands letters to the mail server.</summary>
public sealed class MailSender(MailServer server)
{
    private const int Patience = 30_000;

    /// <exception cref="Exception">The server cannot be reached, or does not take it.</exception>
    public async Task Send(Letter letter, CancellationToken cancellation)
    {
        using var message = new MimeMessage { Subject = letter.Subject, Body = new TextPart("plain") { Text = letter.Text } };
        message.From.Add(MailboxAddress.Parse(server.From));
        message.To.Add(MailboxAddress.Parse(letter.To));

        // No answer of a machine to a machine.
        message.Headers.Add("Auto-Submitted", "auto-generated");
        using var client = new SmtpClient { Timeout = Patience };
        await client.ConnectAsync(server.Host, server.Port, server.Security switch { "tls" => SecureSocketOptions.SslOnConnect, "none" => SecureSocketOptions.None, _ => SecureSocketOptions.StartTls }, cancellation);
        if (server is { User: { } user, Password: { } password })
        {
            await client.AuthenticateAsync(user, password, cancellation);
        }

        await client.SendAsync(message, cancellation);
        await client.DisconnectAsync(quit: true, cancellation);
    }
}
