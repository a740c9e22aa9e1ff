namespace Jinpai.Desk.Users;

/// <summary>Why something is no password.</summary>
public enum PasswordFault
{
    /// <summary>Fewer than <see cref="PasswordRules.Least"/> characters.</summary>
    TooShort,

    /// <summary>More than <see cref="PasswordRules.Most"/> characters: whoever sends a book keeps the server busy.</summary>
    TooLong,

    /// <summary>Made of words, runs, years and names that are tried first.</summary>
    Guessable,
}
