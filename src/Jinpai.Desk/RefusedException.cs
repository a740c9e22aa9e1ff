namespace Jinpai.Desk;

/// <summary>The work cannot be done as asked; the message says what is wrong and what to do, in the person's language.</summary>
/// <param name="message">For the person.</param>
/// <param name="isMisuse">What was asked for makes no sense in itself, whatever the data holds.</param>
public sealed class RefusedException(string message, bool isMisuse = false) : Exception(message)
{
    public bool IsMisuse { get; } = isMisuse;
}
