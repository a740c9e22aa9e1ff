using System.Net.Mail;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Jinpai.Desk.Letters;

/// <summary>Through whom letters go: <c>serve --mail FILE</c>, so that no password stands on a command line.</summary>
/// <param name="Host">Its name.</param>
/// <param name="From">Whose letters they are: a mail address.</param>
public sealed record MailServer(string Host, string From)
{
    private static readonly JsonSerializerOptions Form = new(JsonSerializerDefaults.Web) { UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow, RespectRequiredConstructorParameters = true, RespectNullableAnnotations = true };

    public int Port { get; init; } = 587;

    /// <summary><c>starttls</c>, <c>tls</c>, or <c>none</c> where it is this machine.</summary>
    public string Security { get; init; } = "starttls";

    /// <summary>Null: it asks for none.</summary>
    public string? User { get; init; }

    public string? Password { get; init; }

    /// <param name="file">JSON with these members.</param>
    /// <exception cref="MailRefusedException">It cannot be read, or a member is none.</exception>
    public static MailServer Read(string file)
    {
        try
        {
            using var content = File.OpenRead(file);
            var server = JsonSerializer.Deserialize<MailServer>(content, Form) ?? throw new MailRefusedException("null");
            return server.Fault is { } fault ? throw new MailRefusedException(fault) : server;
        }
        catch (JsonException wrong)
        {
            // Its words may repeat a value; the place is all that is safe.
            throw new MailRefusedException(wrong.Path ?? "$");
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            throw new MailRefusedException(file);
        }
    }

    /// <summary>Nothing secret.</summary>
    public override string ToString() => Host;

    private string? Fault => Uri.CheckHostName(Host) == UriHostNameType.Unknown ? "host"
        : !MailAddress.TryCreate(From, out _) ? "from"
        : Port is < 1 or > 65535 ? "port"
        : Security is not ("starttls" or "tls" or "none") || (Security == "none" && Host is not ("localhost" or "127.0.0.1" or "::1")) ? "security"
        : (User is null) != (Password is null) ? "password" : null;
}
