namespace Jinpai.Desk.Letters;

/// <summary>The file of the mail server cannot be used.</summary>
/// <param name="place">The file, or the member that is wrong; never its value.</param>
public sealed class MailRefusedException(string place) : Exception($"mail: {place}")
{
    public string Place { get; } = place;
}
