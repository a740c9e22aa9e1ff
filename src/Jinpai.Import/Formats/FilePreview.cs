using System.Globalization;
using System.Text;
using System.Text.Json;
using CsvHelper;
using Jinpai.Import.Text;

namespace Jinpai.Import.Formats;

/// <summary>The beginning of a file, as far as its format can be told from it.</summary>
internal sealed class FilePreview
{
    private const int JsonLinesLookedAt = 20;

    private FilePreview(string name, ContentKind kind, string text, bool isJsonLines, char separator, IReadOnlyList<string> names)
    {
        Name = name;
        Kind = kind;
        Text = text;
        IsJsonLines = isJsonLines;
        Separator = separator;
        Names = names;
    }

    public string Name { get; }
    public ContentKind Kind { get; }

    /// <summary>The first characters; empty for workbooks.</summary>
    public string Text { get; }
    public bool IsJsonLines { get; }

    /// <summary>What stands between the cells of a delimited text.</summary>
    public char Separator { get; }

    /// <summary>The header's cells, or the names in the first JSON objects, as <see cref="HeaderName.Normalise"/> leaves them.</summary>
    public IReadOnlyList<string> Names { get; }

    public static FilePreview Of(string name, FileExamination examination)
    {
        if (examination.Encoding is null)
        {
            return new FilePreview(name, examination.Kind, "", false, ',', []);
        }

        var text = Decode(examination.Head, examination.Encoding);
        var start = text.AsSpan().TrimStart();
        return start is ['{', ..]
            ? new FilePreview(name, examination.Kind, text, true, ',', JsonNames(text))
            : Delimited(name, examination.Kind, text);
    }

    /// <summary>What was found, for the issue of an unknown format: the first names; only their number where they look like a row of data, which may name people.</summary>
    public string Describe()
    {
        if (Kind != ContentKind.Text)
        {
            return Kind.ToString();
        }

        var looksLikeData = Names.Any(n => n.Count(char.IsAsciiDigit) >= 5 || n.Length > 40);
        return looksLikeData ? string.Create(CultureInfo.InvariantCulture, $"{Names.Count} …") : FoundText.Of(string.Join(", ", Names));
    }

    private static string Decode(byte[] head, Encoding encoding)
    {
        // The head may end within a character, so nothing is flushed; what does not decode was refused before.
        var decoder = encoding.GetDecoder();
        var chars = new char[encoding.GetMaxCharCount(head.Length)];
        var count = decoder.GetChars(head, chars, flush: false);
        return new string(chars, 0, count).TrimStart('\uFEFF');
    }

    private static FilePreview Delimited(string name, ContentKind kind, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var best = (Separator: ',', Names: Array.Empty<string>());
        foreach (var separator in ",\t;")
        {
            using var reader = CsvReader.Create(bytes, new CsvReaderOptions { HasHeader = false, Separator = separator });
            if (reader.Read() && reader.FieldCount > best.Names.Length)
            {
                best = (separator, [.. Enumerable.Range(0, reader.FieldCount).Select(i => HeaderName.Normalise(reader.GetString(i)))]);
            }
        }

        return new FilePreview(name, kind, text, false, best.Separator, best.Names);
    }

    private static List<string> JsonNames(string text)
    {
        var names = new List<string>();
        foreach (var line in text.Split('\n').Where(l => !string.IsNullOrWhiteSpace(l)).Take(JsonLinesLookedAt))
        {
            try
            {
                var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(line));
                while (reader.Read())
                {
                    if (reader is { TokenType: JsonTokenType.PropertyName, CurrentDepth: 1 })
                    {
                        var found = HeaderName.Normalise(reader.GetString()!);
                        if (!names.Contains(found, StringComparer.Ordinal))
                        {
                            names.Add(found);
                        }
                    }
                }
            }
            catch (Exception exception) when (exception is JsonException or InvalidOperationException)
            {
                // A broken line tells what it tells; the reading says what is wrong with it.
            }
        }

        return names;
    }
}
