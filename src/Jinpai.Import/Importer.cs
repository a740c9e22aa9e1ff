using Jinpai.Core.Issues;
using Jinpai.Import.Formats;
using Jinpai.Import.Issues;
using Jinpai.Import.Reports;
using Jinpai.Import.Sources;
using Jinpai.Import.Text;

namespace Jinpai.Import;

/// <summary>The way in: finds the files of paths, recognises them, and makes them ready to be read into a sink, one by one.</summary>
public sealed class Importer
{
    private readonly ImportOptions _options;
    private readonly FileRecognition _recognition;

    /// <exception cref="ArgumentException">The options name a format that does not exist; see <see cref="FileFormats.Names"/>.</exception>
    public Importer(ImportOptions options)
    {
        _options = options;
        _recognition = new FileRecognition(
            options.As is null ? [.. options.Reports.Maps.Select(m => new ReportFormat(m)), .. FileFormats.All] : FileFormats.Named(options.As),
            isForced: options.As is not null);
    }

    /// <summary>Looks at every byte of every file once (length, hash, encoding, format). Hands nothing on.</summary>
    public ImportPlan Plan(IEnumerable<string> paths, CancellationToken cancellation = default)
    {
        var expansion = SourceFiles.Expand(paths, _options.Limits, _options.Root);
        var issues = new IssueLog();
        foreach (var issue in expansion.Issues)
        {
            issues.Add(issue);
        }

        var files = expansion.Files.Select(f => Plan(f, cancellation)).ToList();
        return new ImportPlan([.. files.OrderBy(f => f.Format?.Order ?? int.MaxValue)], issues);
    }

    private PlannedFile Plan(SourceFile file, CancellationToken cancellation)
    {
        try
        {
            var examination = FileExamination.Of(file, cancellation);
            if (examination.Refusal is not null)
            {
                return new PlannedFile(file, _options, examination, null, null, examination.Refusal);
            }

            if (examination.Kind == ContentKind.Empty)
            {
                return new PlannedFile(file, _options, examination, null, null, Issue.Coded(Severity.Error, IssueCodes.FileEmpty, new Origin(file.Name), ""));
            }

            var preview = FilePreview.Of(file, examination);
            var format = _recognition.Recognise(preview, out var refusal);
            return new PlannedFile(file, _options, examination, preview, format, refusal);
        }
        catch (RefusedException refused)
        {
            return new PlannedFile(file, _options, null, null, null, refused.Issue);
        }
    }
}
