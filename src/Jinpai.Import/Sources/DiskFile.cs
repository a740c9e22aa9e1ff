using Jinpai.Core.Issues;
using Jinpai.Import.Issues;

namespace Jinpai.Import.Sources;

/// <summary>A file on disk.</summary>
internal sealed class DiskFile(string path, string name, long length) : SourceFile(name, length)
{
    internal override Stream Open()
    {
        try
        {
            return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 0, FileOptions.SequentialScan);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new RefusedException(Issue.Coded(Severity.Error, IssueCodes.FileUnreadable, new Origin(Name), exception.GetType().Name));
        }
    }
}
