using Jinpai.Desk.Texts;

namespace Jinpai.Desk.Jobs;

/// <summary>What a job's log and its failure say: the key of a sentence and what it is about, for whoever reads it later in either language.</summary>
public static class JobSentence
{
    /// <summary>A refusal, which is a sentence of its own: kept in both languages.</summary>
    public const string Refused = "job.refused";

    // Stands in no text that people write.
    private const char Between = '\u001f';

    /// <summary>What a sentence is about, as it is stored.</summary>
    public static string Values(params ReadOnlySpan<string> values) => string.Join(Between, values!);

    /// <summary>The same, read again.</summary>
    public static string[] ValuesOf(string detail) => detail.Split(Between);

    /// <summary>A refusal as it is stored.</summary>
    public static string ValuesOf(RefusedException refused, Words chinese, Words english) => Values(refused.In(chinese), refused.In(english));

    /// <param name="words">The reader's language.</param>
    /// <param name="key">Of the sentence.</param>
    /// <param name="detail">As it was stored; older versions stored a refusal in one language.</param>
    public static string Of(Words words, string key, string? detail)
    {
        var values = ValuesOf(detail ?? "");
        return key == Refused ? words.Format(key, words.Pick(values[0], values[^1])) : words.Format(key, values);
    }
}
