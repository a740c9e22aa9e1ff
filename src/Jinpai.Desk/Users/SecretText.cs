using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Jinpai.Desk.Users;

/// <summary>Texts that nobody guesses, and what is stored of them.</summary>
public static class SecretText
{
    /// <summary>Without those that are read one for another.</summary>
    private const string Letters = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private const int CodeLength = 16;
    private const int Group = 4;

    /// <summary>256 bits, for browsers.</summary>
    public static string NewToken() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    /// <summary>80 bits, for people: <c>ABCD-EFGH-JKLM-NPQR</c>.</summary>
    public static string NewCode() => string.Join('-', RandomNumberGenerator.GetString(Letters, CodeLength).Chunk(Group).Select(part => new string(part)));

    /// <summary>What is stored instead. Capitals, blanks and dashes of a code make no difference.</summary>
    public static string HashOfCode(string code) => Hash(string.Concat(code.Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant());

    /// <summary>What is stored instead: there is so much chance in it that no salt is needed.</summary>
    public static string Hash(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
