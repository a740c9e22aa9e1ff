namespace Jinpai.Output.Tables;

/// <summary>A column of a table.</summary>
/// <param name="Title">Its heading.</param>
/// <param name="Kind">What it holds.</param>
/// <param name="Width">Its width in half-width characters; null: as its contents need, up to a limit.</param>
public sealed record OutputColumn(string Title, OutputKind Kind = OutputKind.Text, int? Width = null);
