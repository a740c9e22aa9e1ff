using Jinpai.Core.Issues;
using Jinpai.Import.Reading;

namespace Jinpai.Import.Sources;

/// <summary>A file on disk.</summary>
internal sealed class DiskFile(string path, string name, long length) : SourceFile(name, length)
{
    internal override bool IsEmpty => Length == 0;

    internal override Stream Open()
    {
        try
        {
            return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 0, FileOptions.SequentialScan);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new FileRefusedException(new Issue(SourceIssues.FileUnreadable, new Origin(Name), exception.GetType().Name));
        }
    }
}
