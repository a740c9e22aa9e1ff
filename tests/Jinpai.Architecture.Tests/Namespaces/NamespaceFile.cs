using System.Text.RegularExpressions;

namespace Jinpai.Architecture.Tests.Namespaces;

/// <summary>A C# or razor file as a part of its namespace: what it declares, which namespaces it opens, which words its code holds.</summary>
internal sealed partial class NamespaceFile
{
    /// <param name="path">Relative to the root, with slashes.</param>
    /// <param name="text">The source.</param>
    public NamespaceFile(string path, string text)
    {
        Path = path;
        IsMarkup = path.EndsWith(".razor", StringComparison.Ordinal);
        Code = IsMarkup ? LineComment.Replace(MarkupComment.Replace(text, ""), "") : CodeMask.Apply(text);
        Usings = [.. Named(IsMarkup ? MarkupUsing : Using, text)];
        GlobalUsings = IsMarkup ? (IsImports ? Usings : []) : [.. Named(GlobalUsing, text)];
        Namespace = Named(IsMarkup ? MarkupNamespace : NamespaceLine, text).FirstOrDefault() ?? Folder(path);
        Types = IsMarkup ? [System.IO.Path.GetFileNameWithoutExtension(path)] : [.. CodeOutline.Of(Code).Where(d => d is { IsType: true, IsTopLevel: true }).Select(d => d.Name)];
        Words = [.. Word.Matches(Code).Select(match => match.Value).Except(Member.Matches(Code).Where(match => match.Groups["type"].Value != match.Groups["name"].Value).Select(match => match.Groups["name"].Value))];
    }

    public string Path { get; }
    public string Namespace { get; }
    public bool IsMarkup { get; }

    /// <summary>A file of usings for all markup; it declares nothing.</summary>
    public bool IsImports => System.IO.Path.GetFileName(Path) == "_Imports.razor";

    public IReadOnlyList<string> Types { get; }
    public HashSet<string> Usings { get; }
    public HashSet<string> GlobalUsings { get; }

    /// <summary>Words that stand where a type can stand: not after a dot, not given a value, not the name of a member or parameter of another type.</summary>
    public HashSet<string> Words { get; }

    private string Code { get; }

    [GeneratedRegex(@"@\*[\s\S]*?\*@", RegexOptions.CultureInvariant)]
    private static partial Regex MarkupComment { get; }

    [GeneratedRegex(@"(?<![:""'])//[^\n]*", RegexOptions.CultureInvariant)]
    private static partial Regex LineComment { get; }

    [GeneratedRegex(@"^@namespace\s+(?<name>[\w.]+)", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex MarkupNamespace { get; }

    [GeneratedRegex(@"^@using\s+(?:static\s+)?(?<name>[\w.]+)\s*$", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex MarkupUsing { get; }

    [GeneratedRegex(@"^namespace\s+(?<name>[\w.]+)", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex NamespaceLine { get; }

    [GeneratedRegex(@"^(?:global\s+)?using\s+(?:static\s+)?(?:\w+\s*=\s*)?(?<name>[\w.]+)\s*;", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex Using { get; }

    [GeneratedRegex(@"^global\s+using\s+(?:static\s+)?(?<name>[\w.]+)\s*;", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex GlobalUsing { get; }

    [GeneratedRegex(@"(?<![\w.])[A-Z]\w*\b(?!\s*=[^=>])", RegexOptions.CultureInvariant)]
    private static partial Regex Word { get; }

    [GeneratedRegex(@"(?:\b(?<type>[A-Z]\w*|bool|int|long|string|decimal|byte|object)|[\]>])\??[ ]+(?<name>[A-Z]\w*)\s*(?:\{|=|;|,|\))", RegexOptions.CultureInvariant)]
    private static partial Regex Member { get; }

    private static HashSet<string> Named(Regex pattern, string text) => [.. pattern.Matches(text).Select(match => match.Groups["name"].Value)];

    /// <summary>The namespace of markup that names none: its folder's.</summary>
    private static string Folder(string path) => string.Join('.', path.Split('/')[1..^1]);
}
