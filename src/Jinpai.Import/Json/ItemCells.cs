using System.Globalization;
using System.Text.Json;
using Jinpai.Core.Issues;
using Jinpai.Import.Reading;

namespace Jinpai.Import.Json;

/// <summary>The fields of one item of a JSON list, or of a line within it.</summary>
internal sealed class ItemCells : Cells<ItemField>
{
    private readonly TimeText _times;
    private static readonly JsonElement Nothing = JsonDocument.Parse("{}").RootElement;
    private readonly JsonElement _element;
    private readonly string _place;
    private readonly ItemCells? _parent;
    private bool _isHeld;

    private ItemCells(ReadingContext context, TimeText times, JsonElement element, string place, long line, ItemCells? parent)
        : base(context, times)
    {
        _times = times;
        _element = element;
        _place = place;
        _parent = parent;
        Line = line;
        if (!CheckNames())
        {
            _element = Nothing;
            Hold(RowIssues.JsonBroken, "", "");
        }
    }

    /// <summary>Whether the names of an object are text: half of a pair of surrogates in one makes every question for a name an exception.</summary>
    public static bool AreNamesText(JsonElement element)
    {
        try
        {
            return element.EnumerateObject().All(property => property.Name.Length >= 0);
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    public override long Line { get; }
    public bool IsHeld => _parent?.IsHeld ?? _isHeld;

    public static ItemCells Of(ReadingContext context, TimeText times, JsonElement element, string place, long line) => new(context, times, element, place, line, null);

    /// <summary>Objects of a list within the item: a list, one object where there is only one, or either of them under a name of its own.</summary>
    public IReadOnlyList<ItemCells> Children(string list, string item)
    {
        if (!_element.TryGetProperty(list, out var found))
        {
            return [];
        }

        if (found.ValueKind == JsonValueKind.Object && found.TryGetProperty(item, out var inner))
        {
            found = inner;
        }

        var elements = found.ValueKind switch
        {
            JsonValueKind.Array => found.EnumerateArray().ToList(),
            JsonValueKind.Object => found.EnumerateObject().Any() ? [found] : [],
            _ => [],
        };
        var children = new List<ItemCells>();
        foreach (var (index, element) in elements.Index())
        {
            var place = string.Create(CultureInfo.InvariantCulture, $"{_place}.{item}[{index + 1}]");
            if (element.ValueKind != JsonValueKind.Object)
            {
                Hold(RowIssues.JsonBroken, list, "");
                continue;
            }

            children.Add(new ItemCells(Context, _times, element, place, Line, this));
        }

        return children;
    }

    /// <summary>A text of a person, as it stands; null for none.</summary>
    public string? Content(string name) => _element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String && StringOf(value, name) is { Length: > 0 } text ? text : null;

    /// <summary>Texts of values are made anew with each call: an item is read once.</summary>
    private protected override ReadOnlySpan<char> Stored(ItemField field) => Raw(field.Name);

    public override string NameOf(ItemField field) => field.Name;

    private protected override ReadOnlySpan<char> Written(ItemField field) => field.IsPersonal ? CellText.Trim(Raw(field.Name)) : CellText.Clean(Raw(field.Name));

    public override void Hold(IssueKind kind, ItemField field, string found, params IReadOnlyList<LocalText> arguments)
    {
        for (var item = this; item is not null; item = item._parent)
        {
            item._isHeld = true;
        }

        Context.Report(kind, Line, $"{_place}.{field.Name}", FoundText.Of(found), arguments);
    }

    public override void Warn(IssueKind kind, ItemField field, string found, params IReadOnlyList<LocalText> arguments) =>
        Context.Report(kind, Line, $"{_place}.{field.Name}", FoundText.Of(found), arguments);

    public override void Note(IssueKind kind, ItemField field, string found, params IReadOnlyList<LocalText> arguments) => Warn(kind, field, found, arguments);

    private protected override bool IsRequired(ItemField field) => field.IsRequired && !IsHeld;

    private string? Raw(string name)
    {
        if (!_element.TryGetProperty(name, out var value))
        {
            return null;
        }

        return value.ValueKind switch
        {
            JsonValueKind.String => StringOf(value, name),
            JsonValueKind.Number => value.GetRawText(),
            JsonValueKind.True => "true",
            JsonValueKind.False => "false",
            JsonValueKind.Null => null,
            _ => Nested(name),
        };
    }

    private string? StringOf(JsonElement value, string name)
    {
        try
        {
            return value.GetString();
        }
        catch (InvalidOperationException)
        {
            // Half of a pair of surrogates is no text.
            Hold(RowIssues.JsonBroken, name, "");
            return null;
        }
    }

    private string? Nested(string name)
    {
        Hold(RowIssues.JsonValueNested, name, "");
        return null;
    }

    private bool CheckNames()
    {
        if (!AreNamesText(_element))
        {
            return false;
        }

        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var property in _element.EnumerateObject())
        {
            if (!names.Add(property.Name))
            {
                Hold(RowIssues.JsonNameDoubled, FoundText.Of(property.Name), "");
            }
        }

        return true;
    }
}
