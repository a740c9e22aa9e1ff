namespace Jinpai.Architecture.Tests;

/// <summary>A type or a member found in source.</summary>
/// <param name="Name">The type's or member's name.</param>
/// <param name="Modifiers">Words such as public and sealed, for types.</param>
/// <param name="IsType">Else a member.</param>
/// <param name="IsTopLevel">Not nested in a type.</param>
/// <param name="IsData">A field or property whose length is that of its initial value.</param>
/// <param name="RegionStart">Position after the declaration before it: comments and attributes lie between this and <paramref name="Start"/>.</param>
/// <param name="Start">Position of its first word.</param>
/// <param name="EndExcl">Position after its last character.</param>
internal sealed record Declaration(string Name, string Modifiers, bool IsType, bool IsTopLevel, bool IsData, int RegionStart, int Start, int EndExcl)
{
    public bool IsPublic => Modifiers.Split(' ').Contains("public", StringComparer.Ordinal);
}
