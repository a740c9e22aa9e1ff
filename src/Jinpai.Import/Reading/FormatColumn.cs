namespace Jinpai.Import.Reading;

/// <summary>A column of a format.</summary>
/// <param name="Name">As it stands in a header.</param>
/// <param name="IsRequired">Whether the column, and a value in each of its cells, must be there.</param>
/// <param name="IsPersonal">Whether its values name or quote a person: they never stand in an issue.</param>
internal sealed record FormatColumn(string Name, bool IsRequired = false, bool IsPersonal = false);
