namespace Jinpai.Architecture.Tests;

/// <summary>One C# file of the tree with its masked code and its outline. The path is relative to the root, with slashes.</summary>
internal sealed class SourceFile
{
    private readonly Lazy<string> _code;
    private readonly Lazy<IReadOnlyList<Declaration>> _declarations;

    public SourceFile(string path, string text)
    {
        Path = path;
        Text = text.ReplaceLineEndings("\n");
        _code = new Lazy<string>(() => CodeMask.Apply(Text));
        _declarations = new Lazy<IReadOnlyList<Declaration>>(() => CodeOutline.Of(Code));
    }

    public string Path { get; }
    public string Text { get; }
    public string Code => _code.Value;
    public IReadOnlyList<Declaration> Declarations => _declarations.Value;

    /// <summary>Number of lines, a last line end not counted as one more.</summary>
    public int LineCount => Text.TrimEnd('\n').Count(c => c == '\n') + 1;

    /// <summary>The project folder under src, tests, bench or tools, such as Jinpai.Core.</summary>
    public string Project => Path.Split('/') is [_, var project, _, ..] ? project : "";

    public int LineAt(int position) => Text.AsSpan(0, position).Count('\n') + 1;

    public Offence OffenceAt(int position, string text) => new($"{Path}:{LineAt(position)}", text);
}
