using System.Globalization;
using System.Reflection;
using System.Text.Json;
using Jinpai.Core.Issues;

namespace Jinpai.Desk.Texts;

/// <summary>Everything that a surface says to a person, from the resource files of one language. Simplified Chinese by default.</summary>
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

    /// <summary>The texts of the desk, and those that a surface brings along; a key stands in one place only.</summary>
    /// <param name="language"><c>zh</c> or <c>en</c>.</param>
    /// <param name="surfaces">Assemblies with a resource <c>Texts.zh.json</c> and <c>Texts.en.json</c>.</param>
    public static Words Load(string language, params ReadOnlySpan<Assembly> surfaces)
    {
        var texts = Read(language, typeof(Words).Assembly);
        foreach (var surface in surfaces)
        {
            foreach (var (key, text) in Read(language, surface))
            {
                texts.Add(key, text);
            }
        }

        return new Words(language, texts);
    }

    public string this[string key] => _texts.TryGetValue(key, out var text) ? text : throw new KeyNotFoundException($"No text '{key}' in language '{Language}'.");

    /// <summary>The text with its values; what steers a terminal in them is shown, not obeyed.</summary>
    public string Format(string key, params object?[] values) => string.Format(CultureInfo.InvariantCulture, this[key], Array.ConvertAll(values, ShownText.Value));

    /// <summary>The text as the reader reads it; what steers a terminal in it is shown, not obeyed.</summary>
    public string In(LocalText text) => ShownText.Line(text.In(IsChinese ? Core.Language.Chinese : Core.Language.English));

    public string Pick(string chinese, string english) => IsChinese ? chinese : english;

    private static Dictionary<string, string> Read(string language, Assembly assembly)
    {
        using var stream = assembly.GetManifestResourceStream($"Texts.{language}.json")
            ?? throw new InvalidOperationException($"The texts of language '{language}' are missing from {assembly.GetName().Name}.");
        return JsonSerializer.Deserialize<Dictionary<string, string>>(stream)!;
    }
}
