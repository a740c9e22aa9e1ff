namespace Jinpai.Import.Json;

/// <summary>Where in a document a reader is: the names of the objects and lists around it, and how many items each list has had.</summary>
internal sealed class JsonPath
{
    private readonly Stack<(string Name, bool IsList, int Count)> _levels = new();
    private string _name = "";

    public bool IsAtTop => _levels.Count == 0;

    /// <summary>Within nothing but lists without a name: a document, or an item of a list of documents.</summary>
    public bool IsAtDocument => _levels.All(l => l.IsList && l.Name.Length == 0);

    /// <summary>Within the object of a document itself: its names are those of envelopes.</summary>
    public bool IsAtEnvelope => _levels.Count > 0 && !_levels.Peek().IsList && _levels.Peek().Name.Length == 0 && _levels.Skip(1).All(l => l.IsList && l.Name.Length == 0);

    /// <summary>The name of the value that begins now; of an item of a list, the list's.</summary>
    public string Name => _levels.TryPeek(out var level) && level.IsList ? level.Name : _name;

    public bool IsInList => _levels.TryPeek(out var level) && level.IsList;

    /// <summary>Such as <c>trades.trade[3]</c>, from 1; the envelope is left out.</summary>
    public string Text(string item) => IsInList ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{item}[{_levels.Peek().Count + 1}]") : item;

    public void NameNext(string name) => _name = name;

    public void Open(bool isList)
    {
        var name = Name;
        CountItem();
        _levels.Push((name, isList, 0));
        _name = "";
    }

    public void Close()
    {
        _levels.Pop();
        _name = "";
    }

    /// <summary>A value that is not opened was passed.</summary>
    public void CountItem()
    {
        if (_levels.TryPeek(out var level) && level.IsList)
        {
            _levels.Pop();
            _levels.Push(level with { Count = level.Count + 1 });
        }
    }

    public void Clear() => _levels.Clear();
}
