namespace Jinpai.Desk.Months;

/// <summary>Where base wages and days are from.</summary>
public enum StaffOrigin
{
    /// <summary>A person named the file, or gave one wage for everybody.</summary>
    Given,

    /// <summary>The shop's agent list, with the days of its chats.</summary>
    Shop,

    /// <summary>As <see cref="Shop"/>, with stored sheets of the month before it.</summary>
    Sheets,
}
