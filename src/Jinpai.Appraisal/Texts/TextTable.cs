using System.Collections.Frozen;
using System.Globalization;
using Jinpai.Core;

namespace Jinpai.Appraisal.Texts;

/// <summary>The sentences of one library in one language, by key. A key that is not there is a bug of ours and throws.</summary>
public sealed class TextTable(FrozenDictionary<string, (string Zh, string En)> texts, Language language, TextTable? wider = null)
{
    public Language Language => language;

    /// <summary>The sentence of <paramref name="key"/>, with its places {0}, {1}, … filled. Numbers come already written: no culture plays a part.</summary>
    public string Say(string key, params object?[] values)
    {
        if (!texts.TryGetValue(key, out var text))
        {
            return wider is null ? throw new KeyNotFoundException($"No text for '{key}'.") : wider.Say(key, values);
        }

        var pattern = language == Language.Chinese ? text.Zh : text.En;
        return values.Length == 0 ? pattern : string.Format(CultureInfo.InvariantCulture, pattern, values);
    }

    /// <summary>Whether the table, or the wider one behind it, has a sentence for <paramref name="key"/>.</summary>
    public bool Has(string key) => texts.ContainsKey(key) || (wider?.Has(key) ?? false);
}
