namespace Jinpai.Desk.Users;

/// <summary>What came of knocking.</summary>
/// <param name="Token">For the browser; null: refused. Why is told to nobody: a name that is not there, a wrong password, a locked or a disabled user are the same.</param>
/// <param name="IsHalf">The second factor is awaited.</param>
public sealed record SignInAnswer(string? Token, bool IsHalf)
{
    public static SignInAnswer Refused { get; } = new(null, false);
}
