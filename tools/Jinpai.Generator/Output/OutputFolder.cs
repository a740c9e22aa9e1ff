namespace Jinpai.Generator.Output;

/// <summary>The folder that is written, and the names of what is in it.</summary>
internal sealed class OutputFolder(string path)
{
    private readonly SortedSet<string> _names = new(StringComparer.Ordinal);

    public IReadOnlyList<string> Names => [.. _names];

    /// <summary>The path of a new file of this name.</summary>
    public string Add(string name)
    {
        _names.Add(name);
        return Path.Combine(path, name);
    }
}
