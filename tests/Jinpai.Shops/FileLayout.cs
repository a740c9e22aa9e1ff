namespace Jinpai.Shops;

/// <summary>How the messages are cut into files.</summary>
public enum FileLayout
{
    /// <summary>One file for the whole span.</summary>
    Whole,

    /// <summary>One file for each calendar day.</summary>
    Daily,

    /// <summary>One file for each calendar day that also repeats the evening of the day before.</summary>
    DailyOverlapping,
}
