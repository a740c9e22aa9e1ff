namespace Jinpai.Desk.Details;

/// <summary>A value with a stable name for programs and words for people.</summary>
public sealed record Coded(string Code, string TextKey);
