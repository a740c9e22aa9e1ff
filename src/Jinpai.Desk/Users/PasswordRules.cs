using System.Text;
using System.Text.RegularExpressions;

namespace Jinpai.Desk.Users;

/// <summary>What can be a password: long, and not made of what is tried first. Nothing else is asked of it, no capitals and no signs.</summary>
/// <remarks>Lists of common passwords hold few that are so long, and those are words, runs and repetitions joined: they are taken out, and what is left must be enough by itself.</remarks>
public static partial class PasswordRules
{
    /// <summary>Characters.</summary>
    public const int Least = 12;

    /// <summary>Characters.</summary>
    public const int Most = 256;

    /// <summary>As many characters must be left, and different ones.</summary>
    private const int LeastLeft = 5;

    private const int LongestPart = 6;

    // Of people everywhere, of Chinese keyboards, and of this program.
    private static readonly string[] Words =
    [
        "password", "passwort", "passwd", "passw", "qwertyuiop", "qwerty", "qwertz", "azerty", "asdfghjkl", "asdfgh", "zxcvbnm", "zxcvbn", "qazwsxedc", "qazwsx", "letmein", "welcome", "admin", "administrator", "master", "manager", "login", "secret",
        "iloveyou", "sunshine", "princess", "dragon", "monkey", "football", "baseball", "superman", "batman", "michael", "shadow", "trustno", "changeme", "default", "guest", "test", "user", "root", "hello", "freedom", "whatever", "starwars", "computer", "internet",
        "woaini", "woaiwo", "woshishui", "mima", "zhanghao", "guanliyuan", "nihao", "wodemima", "taobao", "tmall", "alibaba", "alipay", "wangwang", "qianniu", "kefu", "jingdong", "pinduoduo", "douyin", "weixin", "wechat", "dianpu", "laoban", "caiwu", "gongzi",
        "jinpai", "qazxsw", "abcabc", "aini", "shop", "store", "owner", "finance", "auditor", "agent", "supervisor", "summer", "winter", "spring", "autumn",
    ];

    private static readonly string[] LongestFirst = [.. Words.OrderByDescending(word => word.Length)];

    /// <param name="password">As it was typed.</param>
    /// <param name="own">What the user is called: name, mail.</param>
    /// <returns>Null: it may be one.</returns>
    public static PasswordFault? FaultOf(string password, params ReadOnlySpan<string?> own)
    {
        var count = password.EnumerateRunes().Count();
        return count < Least ? PasswordFault.TooShort
            : count > Most ? PasswordFault.TooLong
            : IsGuessable(password, [.. own.ToArray().OfType<string>().SelectMany(Parts)]) ? PasswordFault.Guessable : null;
    }

    private static bool IsGuessable(string password, IEnumerable<string> own)
    {
        var left = Folded(Year.Replace(password, " "));
        foreach (var word in own.Concat(LongestFirst))
        {
            left = left.Replace(word, " ", StringComparison.Ordinal);
        }

        left = WithoutRuns(left.Replace(" ", "", StringComparison.Ordinal));
        return left.Length < LeastLeft || left.Distinct().Count() < LeastLeft || IsRepeated(left);
    }

    // "May.Smith@example.com" is may, smith, example and com, and all of it.
    private static IEnumerable<string> Parts(string name)
    {
        return name.Split([.. name.Where(letter => !char.IsLetterOrDigit(letter))]).Append(name).Select(Folded).Where(part => part.Length > 2).Distinct(StringComparer.Ordinal).OrderByDescending(part => part.Length);
    }

    // Signs that stand for letters count as these.
    private static string Folded(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var letter in text.Normalize(NormalizationForm.FormKC).ToLowerInvariant())
        {
            folded.Append(letter switch { '@' => 'a', '$' => 's', '!' => 'i', '0' => 'o', '3' => 'e', '5' => 's', '7' => 't', _ => letter });
        }

        return folded.ToString();
    }

    // 1234, 9876, aaaa, abcd: of three or more the first is left. Folded digits stand for what they were.
    private static string WithoutRuns(string text)
    {
        var kept = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length;)
        {
            kept.Append(text[at]);
            at += Math.Max(1, RunAt(text, at));
        }

        return kept.ToString();
    }

    private static int RunAt(string text, int at)
    {
        var length = 1;
        if (at + 1 < text.Length && Step(text[at], text[at + 1]) is var step and >= -1 and <= 1)
        {
            while (at + length < text.Length && Step(text[at + length - 1], text[at + length]) == step)
            {
                length++;
            }
        }

        return length > 2 ? length : 0;
    }

    private static int Step(char before, char after) => Place(after) - Place(before);

    private static int Place(char letter) => letter switch { 'o' => '0', 'e' => '3', 's' => '5', 't' => '7', _ => letter };

    [GeneratedRegex("(?:19|20)[0-9]{2}", RegexOptions.CultureInvariant)]
    private static partial Regex Year { get; }

    private static bool IsRepeated(string text) => Enumerable.Range(1, Math.Min(LongestPart, text.Length / 2))
        .Any(length => Enumerable.Range(length, text.Length - length).All(place => text[place] == text[place - length]));
}
