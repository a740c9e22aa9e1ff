namespace Jinpai.Output.Tables;

/// <summary>What a column of a table holds: it decides format and alignment, never the value.</summary>
public enum OutputKind
{
    /// <summary>Words of ours or of users.</summary>
    Text,

    /// <summary>Whole numbers, shown with grouped thousands.</summary>
    Integer,

    /// <summary>Numbers with as many places as they have, shown with up to four.</summary>
    Decimal,

    /// <summary>Amounts in yuan, shown to the cent.</summary>
    Money,

    /// <summary>Fractions (0.32), shown as percent with two places.</summary>
    Percent,

    /// <summary>Seconds, shown whole.</summary>
    Seconds,

    /// <summary>Calendar days.</summary>
    Date,
}
