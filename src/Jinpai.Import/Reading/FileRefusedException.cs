using Jinpai.Core.Issues;

namespace Jinpai.Import.Reading;

/// <summary>Ends the reading of one file from wherever its fault was seen. It never leaves this project: it becomes the issue that it carries.</summary>
#pragma warning disable CA1064 // Internal on purpose: nobody outside can meet it.
internal sealed class FileRefusedException(Issue issue) : Exception(issue.Code)
#pragma warning restore CA1064
{
    public Issue Issue { get; } = issue;
}
