using System.Globalization;
using System.Text;
using System.Text.Json;
using CsvHelper;
using Jinpai.Core.Issues;
using Jinpai.Import.Excel;
using Jinpai.Import.Reading;

namespace Jinpai.Import.Formats;

/// <summary>The beginning of a file, as far as its format can be told from it.</summary>
internal sealed class FilePreview
{
    private const int JsonLinesLookedAt = 20;
    private readonly IReadOnlyList<IReadOnlyList<string>> _rows;
    private Lazy<IReadOnlyList<Sheet>> _sheets = new([]);

    private FilePreview(string name, ContentKind kind, string text, bool isJsonLines, char separator, IReadOnlyList<IReadOnlyList<string>> rows, IReadOnlyList<string> names)
    {
        _rows = rows;
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

    /// <summary>Where the header is taken to stand.</summary>
    public HeaderPlace Header { get; private init; } = HeaderPlace.FirstRow;

    /// <summary>Why nothing of the file can be read; null: it can.</summary>
    public Issue? Refusal { get; private set; }

    /// <summary>The header's cells, or the names in the first JSON objects, as <see cref="HeaderName.Normalise"/> leaves them.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>The first rows of each sheet of a workbook, or of a delimited text as one sheet. Read when first asked for.</summary>
    public IReadOnlyList<Sheet> Sheets => _sheets.Value;

    public static FilePreview Of(SourceFile file, FileExamination examination)
    {
        var preview = Of(file.Name, examination);
        preview._sheets = new Lazy<IReadOnlyList<Sheet>>(() => preview.ReadHead(file, examination));
        if (examination.Kind is ContentKind.Workbook or ContentKind.LegacyWorkbook)
        {
            // Now, and not when a format first asks: whether anything of it can be read is no question of its format.
            _ = preview.Sheets;
        }

        return preview;
    }

    private IReadOnlyList<Sheet> ReadHead(SourceFile file, FileExamination examination)
    {
        try
        {
            return TableFile.ReadHead(file, examination, Separator);
        }
        catch (FileRefusedException refused)
        {
            // Of a text the reading will say it, if it is a table at all.
            Refusal = Kind == ContentKind.Text ? null : refused.Issue;
            return [];
        }
    }

    /// <summary>The same file with its header in a later row, or in two: below titles.</summary>
    public IEnumerable<FilePreview> WithLaterHeaders()
    {
        var isTable = Kind != ContentKind.Text || (!IsJsonLines && _rows.Count > 1);
        foreach (var place in isTable ? HeaderPlace.Later : [])
        {
            var names = Kind == ContentKind.Text ? place.NamesIn(_rows) : [];
            if (names is not null)
            {
                yield return new FilePreview(Name, Kind, Text, IsJsonLines, Separator, _rows, names) { Header = place, _sheets = _sheets };
            }
        }
    }

    /// <summary>The names of a sheet's columns; empty if it has not so many rows.</summary>
    public IReadOnlyList<string> NamesOf(Sheet sheet) => Header.NamesIn([.. sheet.Rows.Take(HeaderPlace.MostSkipped + 2).Select(NamesOf)]) ?? [];

    private static string[] NamesOf(SheetRow row) => [.. row.Cells.Select(c => HeaderName.Normalise(c.Text))];

    private static FilePreview Of(string name, FileExamination examination)
    {
        if (examination.Encoding is null)
        {
            return new FilePreview(name, examination.Kind, "", false, ',', [], []);
        }

        var text = Decode(examination.Head, examination.Encoding);
        var start = text.AsSpan().TrimStart();
        return start is ['{', ..]
            ? new FilePreview(name, examination.Kind, text, true, ',', [], JsonNames(text))
            : Delimited(name, examination.Kind, text);
    }

    /// <summary>What was found, for the issue of an unknown format: the first names; only their number where they look like a row of data, which may name people.</summary>
    public string Describe()
    {
        var names = Kind == ContentKind.Text ? Names : Sheets is [{ Rows: [var first, ..] }, ..] ? NamesOf(first) : [];
        if (names.Count == 0)
        {
            return Kind.ToString();
        }

        var looksLikeData = names.Any(n => n.Count(char.IsAsciiDigit) >= 5 || n.Length > 40);
        return looksLikeData ? string.Create(CultureInfo.InvariantCulture, $"{names.Count} …") : FoundText.Of(string.Join(", ", names));
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
        var best = (Separator: ',', Rows: new List<string[]>());
        foreach (var separator in ",\t;")
        {
            var rows = RowsOf(bytes, separator);
            if (rows.Count > 0 && (best.Rows.Count == 0 || rows.Max(r => r.Length) > best.Rows.Max(r => r.Length)))
            {
                best = (separator, rows);
            }
        }

        return new FilePreview(name, kind, text, false, best.Separator, best.Rows, best.Rows.Count == 0 ? [] : best.Rows[0]);
    }

    /// <summary>The first rows that are not blank.</summary>
    private static List<string[]> RowsOf(byte[] bytes, char separator)
    {
        using var reader = CsvReader.Create(bytes, new CsvReaderOptions { HasHeader = false, Separator = separator });
        var rows = new List<string[]>();
        while (rows.Count < HeaderPlace.MostSkipped + 2 && reader.Read())
        {
            string[] cells = [.. Enumerable.Range(0, reader.FieldCount).Select(i => HeaderName.Normalise(reader.GetString(i)))];
            if (rows.Count == 0 || cells.Any(c => c.Length > 0))
            {
                rows.Add(cells);
            }
        }

        return rows;
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
