using System.Text;
using System.Text.Json;
using Jinpai.Import.Reading;

namespace Jinpai.Import.Formats;

/// <summary>The names in the beginning of a JSON file, at whatever depth: by them its kind is known.</summary>
internal static class JsonNames
{
    public static HashSet<string> Of(FilePreview preview)
    {
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        if (preview.Kind != ContentKind.Text || preview.Text.AsSpan().TrimStart() is not ['{' or '[', ..])
        {
            return names;
        }

        try
        {
            var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(preview.Text), isFinalBlock: false, new JsonReaderState(new JsonReaderOptions { AllowMultipleValues = true }));
            while (reader.Read())
            {
                if (reader.TokenType == JsonTokenType.PropertyName)
                {
                    names.Add(reader.GetString()!);
                }
            }
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // The reading says what is wrong with it.
        }

        return names;
    }

    /// <summary>How well a file fits that needs these names.</summary>
    public static FormatMatch Match(HashSet<string> names, IReadOnlyList<string> needed, IReadOnlyList<string> known)
    {
        var missing = needed.Where(n => !names.Contains(n)).ToList();
        return names.Count == 0 ? FormatMatch.Not : new FormatMatch(needed.Count - missing.Count, known.Count(names.Contains), missing);
    }
}
