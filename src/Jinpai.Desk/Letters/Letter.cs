namespace Jinpai.Desk.Letters;

/// <summary>Words to somebody.</summary>
/// <param name="To">A mail address.</param>
/// <param name="Subject">One line.</param>
/// <param name="Text">Plain.</param>
public sealed record Letter(string To, string Subject, string Text);
