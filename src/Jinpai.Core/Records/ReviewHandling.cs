namespace Jinpai.Core.Records;

/// <summary>What came of asking the buyer to change a neutral or bad review.</summary>
public enum ReviewHandling
{
    None,
    Pending,
    Success,
    Failed,
}
