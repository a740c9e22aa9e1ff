namespace Jinpai.Core.Forms;

/// <summary>The sheets that are written pre-filled, completed in Excel and read back (spec 4.7).</summary>
public enum FormKind
{
    /// <summary>Base pay, days and what is carried: what a pay run needs of each person.</summary>
    Staff,

    /// <summary>Days worked and days of absence alone.</summary>
    Attendance,

    /// <summary>Scores given by a supervisor.</summary>
    Manual,
}
