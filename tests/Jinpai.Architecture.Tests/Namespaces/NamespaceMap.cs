namespace Jinpai.Architecture.Tests.Namespaces;

/// <summary>Which namespaces of one project use which others of it, and by which files and types.</summary>
internal sealed class NamespaceMap
{
    private readonly Dictionary<string, Dictionary<string, SortedDictionary<string, SortedSet<string>>>> _edges = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<string>> _types = new(StringComparer.Ordinal);

    /// <param name="files">Of one project.</param>
    /// <param name="facades">Full names of types that stand above all of the project: what they use is no edge.</param>
    public NamespaceMap(IReadOnlyList<NamespaceFile> files, IReadOnlyCollection<string> facades)
    {
        foreach (var file in files.Where(file => !file.IsImports))
        {
            Of(_types, file.Namespace).UnionWith(file.Types);
        }

        var opened = files.SelectMany(file => file.IsMarkup ? Enumerable.Empty<string>() : file.GlobalUsings).ToHashSet(StringComparer.Ordinal);
        var openedInMarkup = files.Where(file => file.IsImports).SelectMany(file => file.Usings).ToHashSet(StringComparer.Ordinal);
        foreach (var file in files.Where(file => !file.IsImports && !file.Types.Any(type => facades.Contains($"{file.Namespace}.{type}"))))
        {
            Read(file, [.. opened, .. file.IsMarkup ? openedInMarkup : []]);
        }
    }

    /// <summary>The namespaces that use each other, directly or round about, and what causes it: one offence for each cycle, at its first namespace.</summary>
    public IEnumerable<Offence> Cycles()
    {
        foreach (var cycle in Groups())
        {
            var inner = cycle.SelectMany(from => Edges(from).Where(edge => cycle.Contains(edge.Key)).Select(edge => $"    {from} → {edge.Key}: {Causes(edge.Value)}"));
            yield return new Offence(cycle.First(), $"cycle of {string.Join(", ", cycle)}\n{string.Join('\n', inner.Order(StringComparer.Ordinal))}");
        }
    }

    /// <summary>Groups of more than one namespace in which each reaches each.</summary>
    public IEnumerable<SortedSet<string>> Groups()
    {
        var reached = _types.Keys.ToDictionary(name => name, Reached, StringComparer.Ordinal);
        var left = new SortedSet<string>(_types.Keys, StringComparer.Ordinal);
        while (left.Count > 0)
        {
            var first = left.Min!;
            var group = new SortedSet<string>(left.Where(other => other == first || (reached[first].Contains(other) && reached[other].Contains(first))), StringComparer.Ordinal);
            left.ExceptWith(group);
            if (group.Count > 1)
            {
                yield return group;
            }
        }
    }

    private static string Causes(SortedDictionary<string, SortedSet<string>> files) => string.Join("; ", files.Select(file => $"{file.Key} [{string.Join(", ", file.Value)}]"));

    private void Read(NamespaceFile file, HashSet<string> opened)
    {
        var parents = file.Namespace.Split('.').Index().Select(part => string.Join('.', file.Namespace.Split('.').Take(part.Index)));
        foreach (var seen in file.Usings.Concat(opened).Concat(parents).Distinct(StringComparer.Ordinal).Where(seen => seen != file.Namespace))
        {
            if (_types.TryGetValue(seen, out var types))
            {
                var used = file.Words.Where(word => types.Contains(word) && !_types[file.Namespace].Contains(word)).ToList();
                Add(file, seen, used.Count > 0 || !file.Usings.Contains(seen) ? used : ["(its using)"]);
            }
            else if (seen.LastIndexOf('.') is > 0 and var dot && _types.TryGetValue(seen[..dot], out var siblings) && siblings.Contains(seen[(dot + 1)..]) && seen[..dot] != file.Namespace)
            {
                Add(file, seen[..dot], [seen[(dot + 1)..]]);
            }
        }
    }

    private void Add(NamespaceFile file, string to, List<string> types)
    {
        if (types.Count == 0)
        {
            return;
        }

        var files = Of(Edges(file.Namespace), to);
        if (!files.TryGetValue(file.Path, out var known))
        {
            files.Add(file.Path, known = new SortedSet<string>(StringComparer.Ordinal));
        }

        known.UnionWith(types);
    }

    private HashSet<string> Reached(string from)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        var waiting = new Stack<string>([from]);
        while (waiting.TryPop(out var name))
        {
            foreach (var next in Edges(name).Keys.Where(found.Add))
            {
                waiting.Push(next);
            }
        }

        return found;
    }

    private Dictionary<string, SortedDictionary<string, SortedSet<string>>> Edges(string from) => Of(_edges, from);

    private static TValue Of<TValue>(Dictionary<string, TValue> map, string key)
        where TValue : new()
    {
        if (!map.TryGetValue(key, out var value))
        {
            map.Add(key, value = new TValue());
        }

        return value;
    }
}
