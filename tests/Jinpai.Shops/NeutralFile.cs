namespace Jinpai.Shops;

/// <summary>A file of the neutral format (CSV) in memory.</summary>
public sealed record NeutralFile(string Name, string Content);
