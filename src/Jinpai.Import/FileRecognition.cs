using Jinpai.Core.Issues;
using Jinpai.Import.Formats;

namespace Jinpai.Import;

/// <summary>Tells by a file's content, never by its name, which format it is in.</summary>
/// <param name="formats">The formats that it may be.</param>
/// <param name="isForced">The user named the format (or its family).</param>
internal sealed class FileRecognition(IReadOnlyList<FileFormat> formats, bool isForced)
{
    /// <summary>The format, or why there is none. Of several that fit, the one with more required columns, then with more known ones, then the earlier one.</summary>
    /// <param name="preview">The file's beginning; where lines stand above the header, that from the header on.</param>
    /// <param name="refusal">Why there is no format.</param>
    public FileFormat? Recognise(ref FilePreview preview, out Issue? refusal)
    {
        refusal = preview.Refusal;
        if (refusal is not null)
        {
            return null;
        }

        var (format, match) = Best(preview);
        if (match.IsComplete)
        {
            return format;
        }

        foreach (var later in preview.WithLaterHeaders())
        {
            if (Best(later) is { Match.IsComplete: true } found)
            {
                preview = later;
                return found.Format;
            }
        }

        if (isForced && formats.Count == 1 && match != FormatMatch.Not)
        {
            // A format that the user named gives its own account of what is missing.
            return format;
        }

        var origin = new Origin(preview.Name);
        var isNear = match.FoundCount >= match.Missing.Count && match != FormatMatch.Not;
        LocalText nearest = isNear ? format.Name : "";
        LocalText missing = isNear ? string.Join(", ", match.Missing) : "";
        var expected = isNear ? RecognitionIssues.Nearest.With(nearest, missing) : RecognitionIssues.AnyExport;
        refusal = new Issue(RecognitionIssues.FormatUnknown, origin, preview.Describe(), nearest, missing, expected);
        return null;
    }

    private (FileFormat Format, FormatMatch Match) Best(FilePreview preview) => formats
        .Select(f => (Format: f, Match: f.Match(preview)))
        .OrderByDescending(m => m.Match.IsComplete)
        .ThenByDescending(m => m.Match.IsComplete ? m.Match.FoundCount : m.Match.FoundCount * 1000 / (m.Match.FoundCount + m.Match.Missing.Count))
        .ThenByDescending(m => m.Match.KnownCount)
        .First();
}
