namespace Jinpai.Import.Formats;

/// <summary>What the reading of a file gives besides the records that the sink took, such as what was understood of a report.</summary>
public abstract record FileResult
{
    private protected FileResult()
    {
    }
}
