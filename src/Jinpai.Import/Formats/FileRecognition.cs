using Jinpai.Core.Issues;
using Jinpai.Import.Issues;

namespace Jinpai.Import.Formats;

/// <summary>Tells by a file's content, never by its name, which format it is in.</summary>
/// <param name="formats">The formats that it may be.</param>
/// <param name="isForced">The user named the format (or its family).</param>
internal sealed class FileRecognition(IReadOnlyList<FileFormat> formats, bool isForced)
{
    /// <summary>The format, or why there is none. Of several that fit, the one with more required columns, then with more known ones, then the earlier one.</summary>
    public FileFormat? Recognise(FilePreview preview, out Issue? refusal)
    {
        refusal = null;
        var ranked = formats
            .Select(f => (Format: f, Match: f.Match(preview)))
            .OrderByDescending(m => m.Match.IsComplete)
            .ThenByDescending(m => m.Match.IsComplete ? m.Match.FoundCount : m.Match.FoundCount * 1000 / (m.Match.FoundCount + m.Match.Missing.Count))
            .ThenByDescending(m => m.Match.KnownCount)
            .ToList();
        var (format, match) = ranked[0];
        if (match.IsComplete || (isForced && formats.Count == 1 && match != FormatMatch.Not))
        {
            // A format that the user named gives its own account of what is missing.
            return format;
        }

        var origin = new Origin(preview.Name);
        refusal = Issue.Coded(Severity.Error, IssueCodes.FormatUnknown, origin, preview.Describe(), format.Name, string.Join(", ", match.Missing));
        return null;
    }
}
