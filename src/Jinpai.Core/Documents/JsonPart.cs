using System.Collections.Immutable;
using System.Text.Json;

namespace Jinpai.Core.Documents;

/// <summary>A value of a JSON file with the place where it stood, so that a fault can name it.</summary>
public sealed class JsonPart
{
    internal JsonPart(JsonValueKind kind, string path, long line, string text)
    {
        Kind = kind;
        Path = path;
        Line = line;
        Text = text;
    }

    public JsonValueKind Kind { get; }

    /// <summary>Such as <c>criteria[2].bands[1].atLeast</c>; empty for the whole file.</summary>
    public string Path { get; }

    /// <summary>1-based.</summary>
    public long Line { get; }

    /// <summary>What a text holds, or how a number, true, false or null was written; <c>{…}</c> and <c>[…]</c> for the others.</summary>
    public string Text { get; }

    /// <summary>The exact number; null for everything else, and for numbers too long to be meant.</summary>
    public Ratio? Number { get; internal init; }

    /// <summary>In the order of the file, each name once: the first stands, a second is a fault.</summary>
    public ImmutableArray<KeyValuePair<string, JsonPart>> Members { get; internal init; } = [];

    public ImmutableArray<JsonPart> Items { get; internal init; } = [];
}
