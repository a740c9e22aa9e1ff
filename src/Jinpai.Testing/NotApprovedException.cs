namespace Jinpai.Testing;

/// <summary>A text is not the approved one; the message shows the difference and the files.</summary>
public sealed class NotApprovedException(string message) : Exception(message);
