namespace Jinpai.Core.Issues;

/// <summary>Where a value was read: the file (its name, with the entry's name for a zip), a sheet if there is one, the 1-based line (row), the column's header.</summary>
public sealed record Origin(string File, string? Sheet = null, long? Line = null, string? Column = null)
{
    public override string ToString() => string.Concat(File, Sheet is null ? "" : $" [{Sheet}]", Line is null ? "" : $":{Line}", Column is null ? "" : $" {Column}");
}
