using System.Runtime.ExceptionServices;
using Jinpai.Import.Reading;
using Jinpai.Import.Sources;

namespace Jinpai.Import.Text;

/// <summary>The examinations of an import's files. Files on disk are examined two at a time; entries of archives, which share their archive, one by one when they are asked for.</summary>
internal sealed class ExaminedFiles
{
    private const int AtOnce = 2;
    private readonly Dictionary<SourceFile, Finding> _findings = [];
    private readonly CancellationToken _cancellation;

    private sealed record Finding(FileExamination? Examination, ExceptionDispatchInfo? Fault);

    public ExaminedFiles(IReadOnlyList<SourceFile> files, CancellationToken cancellation)
    {
        _cancellation = cancellation;
        SourceFile[] onDisk = [.. files.Where(file => file is DiskFile)];
        var found = new Finding[onDisk.Length];
        Parallel.For(0, onDisk.Length, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellation }, i => found[i] = Examine(onDisk[i]));
        for (var i = 0; i < onDisk.Length; i++)
        {
            _findings[onDisk[i]] = found[i];
        }
    }

    /// <exception cref="FileRefusedException">The file cannot be opened or breaks a limit while it is unpacked.</exception>
    public FileExamination Of(SourceFile file)
    {
        var finding = _findings.GetValueOrDefault(file) ?? Examine(file);
        finding.Fault?.Throw();
        return finding.Examination!;
    }

    /// <summary>A fault is one of its file, told when the file is asked for.</summary>
    private Finding Examine(SourceFile file)
    {
        try
        {
            return new Finding(FileExaminer.Examine(file, _cancellation), null);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            return new Finding(null, ExceptionDispatchInfo.Capture(fault));
        }
    }
}
