using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Jinpai.Desk.Users;

/// <summary>Identity's hash: PBKDF2 with HMAC-SHA512 and a salt of 128 bits.</summary>
public sealed class IdentityPasswordWork : IPasswordWork
{
    /// <summary>As OWASP asks of this function (Password Storage Cheat Sheet, 2023).</summary>
    private const int Rounds = 210_000;

    private static readonly PasswordHasher<object> Hasher = new(Options.Create(new PasswordHasherOptions { IterationCount = Rounds }));
    private static readonly object Nobody = new();

    public string Hash(string password) => Hasher.HashPassword(Nobody, password);

    public bool? Verify(string hash, string password) => Hasher.VerifyHashedPassword(Nobody, hash, password) switch
    {
        PasswordVerificationResult.Success => false,
        PasswordVerificationResult.SuccessRehashNeeded => true,
        _ => null,
    };
}
