using Jinpai.Core.Issues;
using Jinpai.Import.Formats;
using Jinpai.Import.Reading;
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
            options.As is null ? FileFormats.Of(options.Reports) : FileFormats.Named(options.As, options.Reports),
            isForced: options.As is not null);
    }

    /// <summary>Looks at every byte of every file once (length, hash, encoding, format). Hands nothing on.</summary>
    public ImportPlan Plan(IEnumerable<string> paths, CancellationToken cancellation = default)
    {
        var expansion = SourceFiles.Expand(paths, _options.Limits, _options.Root);
        try
        {
            return Plan(expansion, cancellation);
        }
        catch
        {
            expansion.Dispose();
            throw;
        }
    }

    private ImportPlan Plan(SourceExpansion expansion, CancellationToken cancellation)
    {
        var issues = new IssueLog();
        foreach (var issue in expansion.Issues)
        {
            issues.Add(issue);
        }

        var examined = new ExaminedFiles(expansion.Files, cancellation);
        var files = expansion.Files.Select(file => Plan(file, examined)).ToList();
        return new ImportPlan([.. files.OrderBy(f => f.Info?.Order ?? int.MaxValue)], issues, expansion);
    }

    private PlannedFile Plan(SourceFile file, ExaminedFiles examined)
    {
        try
        {
            var examination = examined.Of(file);
            if (examination.Refusal is not null)
            {
                return new PlannedFile(file, _options, examination, null, null, examination.Refusal);
            }

            if (examination.Kind == ContentKind.Empty)
            {
                return new PlannedFile(file, _options, examination, null, null, new Issue(FileIssues.FileEmpty, new Origin(file.Name), ""));
            }

            var preview = FilePreview.Of(file, examination);
            var format = _recognition.Recognise(ref preview, out var refusal);
            return new PlannedFile(file, _options, examination, preview, format, refusal);
        }
        catch (FileRefusedException refused)
        {
            return new PlannedFile(file, _options, null, null, null, refused.Issue);
        }
    }
}
