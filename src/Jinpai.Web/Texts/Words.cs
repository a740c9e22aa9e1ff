using System.Globalization;
using System.Text.Json;

namespace Jinpai.Web.Texts;

/// <summary>Everything the pages say to a person, from the resource file of one language. Simplified Chinese by default.</summary>
public sealed class Words
{
    private readonly Dictionary<string, string> _texts;

    private Words(string language, Dictionary<string, string> texts)
    {
        Language = language;
        _texts = texts;
    }

    /// <summary><c>zh</c> or <c>en</c>.</summary>
    public string Language { get; }
    public bool IsChinese => Language == "zh";
    public IReadOnlyDictionary<string, string> All => _texts;

    public static Words Load(string language)
    {
        using var stream = typeof(Words).Assembly.GetManifestResourceStream($"Texts.{language}.json")
            ?? throw new InvalidOperationException($"The texts of language '{language}' are missing from the build.");
        return new Words(language, JsonSerializer.Deserialize<Dictionary<string, string>>(stream)!);
    }

    public string this[string key] => _texts.TryGetValue(key, out var text) ? text : throw new KeyNotFoundException($"No text '{key}' in language '{Language}'.");

    public string Format(string key, params object?[] values) => string.Format(CultureInfo.InvariantCulture, this[key], values);

    public string Pick(string chinese, string english) => IsChinese ? chinese : english;
}
