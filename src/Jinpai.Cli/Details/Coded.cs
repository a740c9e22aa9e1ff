namespace Jinpai.Cli.Details;

/// <summary>A value with a stable name for programs and words for people.</summary>
internal sealed record Coded(string Code, string TextKey);
