namespace Jinpai.Storage.Users;

/// <summary>What a user signs in with. Nothing of it is shown.</summary>
/// <param name="passwordHash">Null: no password was set yet.</param>
/// <param name="codeKey">What the second factor's codes are reckoned from; null: there is none.</param>
/// <param name="stamp">Another one with every change of these: sessions of before are over.</param>
public sealed class UserSecrets(string? passwordHash, string? codeKey, string stamp)
{
    public string? PasswordHash { get; } = passwordHash;
    public string? CodeKey { get; } = codeKey;
    public string Stamp { get; } = stamp;
}
