using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Jinpai.Core.Issues;

namespace Jinpai.Core.Documents;

/// <summary>Takes the fields of a JSON object one by one; each fault is noted and reading goes on. <see cref="RefuseUnknown"/> at the end tells fields nobody asked for.</summary>
public sealed class DocumentReader
{
    private readonly Dictionary<string, JsonPart> _members;
    private readonly List<string> _known = [];

    private DocumentReader(JsonPart part, DocumentFaults faults)
    {
        Part = part;
        Faults = faults;
        _members = part.Members.ToDictionary(m => m.Key, m => m.Value, StringComparer.Ordinal);
    }

    public JsonPart Part { get; }
    public DocumentFaults Faults { get; }

    /// <summary>Null, with a fault, if the part is no object.</summary>
    public static DocumentReader? Open(JsonPart part, DocumentFaults faults)
    {
        if (part.Kind == JsonValueKind.Object)
        {
            return new DocumentReader(part, faults);
        }

        faults.Add(DocumentFault.NotAnObject, part, part.Text);
        return null;
    }

    /// <summary>The path of a field of this object, whether it is there or not.</summary>
    public string PathOf(string name) => Part.Path.Length == 0 ? name : Part.Path + "." + name;

    /// <summary>Whether the field is there. A null counts as not there.</summary>
    public bool Has(string name) => _members.TryGetValue(name, out var part) && part.Kind != JsonValueKind.Null;

    /// <summary>Whether the field is there and null: for the few for which that says something.</summary>
    public bool IsNull(string name) => _members.TryGetValue(name, out var part) && part.Kind == JsonValueKind.Null;

    /// <summary>The field, or null if it is not there or null.</summary>
    public JsonPart? Take(string name)
    {
        _known.Add(name);
        return _members.TryGetValue(name, out var part) && part.Kind != JsonValueKind.Null ? part : null;
    }

    /// <summary>The field; null with a fault if it is not there.</summary>
    public JsonPart? Require(string name, LocalText expected)
    {
        var part = Take(name);
        if (part is null)
        {
            Missing(name, expected);
        }

        return part;
    }

    /// <summary>Notes that a field is missing.</summary>
    public void Missing(string name, LocalText expected) => Faults.Add(DocumentFault.FieldMissing, PathOf(name), Part.Line, Expected.Nothing, expected);

    /// <summary>A text that is not blank.</summary>
    public string? Text(string name, bool required = false)
    {
        var part = required ? Require(name, Expected.Text) : Take(name);
        if (part is null)
        {
            return null;
        }

        if (part.Kind == JsonValueKind.String && !string.IsNullOrWhiteSpace(part.Text))
        {
            return part.Text;
        }

        Faults.Add(DocumentFault.NotAText, part, part.Text);
        return null;
    }

    /// <summary>A list of texts; empty if the field is not there.</summary>
    public ImmutableArray<string> TextList(string name)
    {
        var list = ImmutableArray.CreateBuilder<string>();
        foreach (var item in Items(name))
        {
            if (item.Kind != JsonValueKind.String || string.IsNullOrWhiteSpace(item.Text))
            {
                Faults.Add(DocumentFault.NotAText, item, item.Text);
            }
            else if (list.Contains(item.Text))
            {
                Faults.Add(DocumentFault.NamedTwice, item, item.Text);
            }
            else
            {
                list.Add(item.Text);
            }
        }

        return list.ToImmutable();
    }

    /// <summary>The items of a list; empty if the field is not there or no list (then with a fault).</summary>
    public ImmutableArray<JsonPart> Items(string name, bool required = false)
    {
        var part = required ? Require(name, Expected.List) : Take(name);
        if (part is null)
        {
            return [];
        }

        if (part.Kind == JsonValueKind.Array)
        {
            return part.Items;
        }

        Faults.Add(DocumentFault.NotAList, part, part.Text);
        return [];
    }

    /// <summary>An exact number within bounds, both included; null with a fault otherwise.</summary>
    public Ratio? Number(string name, bool required = false, long? least = null, long? most = null, LocalText? hint = null)
    {
        var part = required ? Require(name, Expected.Number) : Take(name);
        return part is null ? null : NumberOf(part, Faults, least, most, hint);
    }

    /// <summary>The exact number of a part within bounds; null with a fault otherwise.</summary>
    public static Ratio? NumberOf(JsonPart part, DocumentFaults faults, long? least = null, long? most = null, LocalText? hint = null)
    {
        if (part.Number is not { } number)
        {
            faults.Add(DocumentFault.NotANumber, part, part.Text, Expected.Number);
            return null;
        }

        if ((least is { } low && number < Ratio.From(low)) || (most is { } high && number > Ratio.From(high)))
        {
            var expected = (least, most) switch
            {
                ({ } from, null) => Expected.NumberFrom.With(from),
                (null, { } to) => Expected.NumberTo.With(to),
                _ => Expected.NumberBetween.With(least!.Value, most!.Value),
            };
            faults.AddWithHint(hint ?? LocalText.Empty, DocumentFault.OutOfRange, part, part.Text, expected);
            return null;
        }

        return number;
    }

    /// <summary>A number above 0.</summary>
    public Ratio? Positive(string name, bool required = false)
    {
        var part = required ? Require(name, Expected.Positive) : Take(name);
        if (part is null || NumberOf(part, Faults) is not { } number)
        {
            return null;
        }

        if (number.Sign > 0)
        {
            return number;
        }

        Faults.Add(DocumentFault.OutOfRange, part, part.Text, Expected.Positive);
        return null;
    }

    /// <summary>A whole number within bounds, both included.</summary>
    public int? Whole(string name, int least, int most, bool required = false)
    {
        var part = required ? Require(name, Expected.Whole) : Take(name);
        if (part is null)
        {
            return null;
        }

        if (part.Number is { Denominator.IsOne: true } number && number >= Ratio.From(least) && number <= Ratio.From(most))
        {
            return (int)number.Numerator;
        }

        Faults.Add(part.Number is null ? DocumentFault.NotANumber : DocumentFault.OutOfRange, part, part.Text, Expected.WholeBetween.With(least, most));
        return null;
    }

    /// <summary>true or false.</summary>
    public bool? Flag(string name)
    {
        var part = Take(name);
        if (part is null || part.Kind is JsonValueKind.True or JsonValueKind.False)
        {
            return part is null ? null : part.Kind == JsonValueKind.True;
        }

        Faults.Add(DocumentFault.NotAFlag, part, part.Text, "true / false");
        return null;
    }

    /// <summary>One of a few words.</summary>
    public T? Choice<T>(string name, params (string Word, T Value)[] words)
        where T : struct
    {
        var part = Take(name);
        if (part is null)
        {
            return null;
        }

        foreach (var (word, value) in words)
        {
            if (part.Kind == JsonValueKind.String && part.Text == word)
            {
                return value;
            }
        }

        Faults.Add(DocumentFault.UnknownWord, part, part.Text, string.Join(" / ", words.Select(w => w.Word)));
        return null;
    }

    /// <summary>A day written 2026-10-01.</summary>
    public DateOnly? Day(string name)
    {
        var part = Take(name);
        if (part is null)
        {
            return null;
        }

        if (part.Kind == JsonValueKind.String && BusinessDay.TryParse(part.Text, out var day))
        {
            return day.Date;
        }

        Faults.Add(DocumentFault.NotADay, part, part.Text);
        return null;
    }

    /// <summary>A time of day written 02:00.</summary>
    public TimeOnly? Time(string name)
    {
        var part = Take(name);
        if (part is null)
        {
            return null;
        }

        if (part.Kind == JsonValueKind.String && TimeOnly.TryParseExact(part.Text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time))
        {
            return time;
        }

        Faults.Add(DocumentFault.NotATime, part, part.Text);
        return null;
    }

    /// <summary>Tells every field that was not taken: a misspelt option must not be silently without effect.</summary>
    public void RefuseUnknown()
    {
        foreach (var (name, part) in Part.Members)
        {
            if (!_known.Contains(name))
            {
                Faults.Add(DocumentFault.UnknownField, part, name, string.Join(", ", _known.Distinct(StringComparer.Ordinal)));
            }
        }
    }
}
