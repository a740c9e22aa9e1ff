namespace Jinpai.Import.Forms;

/// <summary>One completed row of a form.</summary>
/// <param name="Number">1-based row in the sheet.</param>
/// <param name="Cells">Texts without culture, one for each of the form's keys.</param>
public sealed record FormRow(long Number, IReadOnlyList<string> Cells);
