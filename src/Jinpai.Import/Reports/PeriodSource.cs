namespace Jinpai.Import.Reports;

/// <summary>How the period of a report became known.</summary>
public enum PeriodSource
{
    Unknown,

    /// <summary>The user gave it.</summary>
    Given,
    FileName,

    /// <summary>A column of days.</summary>
    Column,
}
