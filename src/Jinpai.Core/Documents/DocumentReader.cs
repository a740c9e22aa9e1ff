using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Jinpai.Appraisal.Texts;
using Jinpai.Core;

namespace Jinpai.Appraisal.Documents;

/// <summary>Takes the fields of a JSON object one by one; each fault is noted and reading goes on. <see cref="RefuseUnknown"/> at the end tells fields nobody asked for.</summary>
public sealed class ObjectReader
{
    private readonly Dictionary<string, JsonPart> _members;
    private readonly List<string> _known = [];

    private ObjectReader(JsonPart part, FaultList faults)
    {
        Part = part;
        Faults = faults;
        _members = part.Members.ToDictionary(m => m.Key, m => m.Value, StringComparer.Ordinal);
    }

    public JsonPart Part { get; }
    public FaultList Faults { get; }
    private TextTable Texts => Faults.Texts;

    /// <summary>Null, with a fault, if the part is no object.</summary>
    public static ObjectReader? Open(JsonPart part, FaultList faults)
    {
        if (part.Kind == JsonValueKind.Object)
        {
            return new ObjectReader(part, faults);
        }

        faults.Add("not_an_object", part, part.Text, faults.Texts.Say("expect.object"));
        return null;
    }

    /// <summary>The path of a field of this object, whether it is there or not.</summary>
    public string PathOf(string name) => Part.Path.Length == 0 ? name : Part.Path + "." + name;

    /// <summary>Whether the field is there. A null counts as not there.</summary>
    public bool Has(string name) => _members.TryGetValue(name, out var part) && part.Kind != JsonValueKind.Null;

    /// <summary>The field, or null if it is not there or null.</summary>
    public JsonPart? Take(string name)
    {
        _known.Add(name);
        return _members.TryGetValue(name, out var part) && part.Kind != JsonValueKind.Null ? part : null;
    }

    /// <summary>The field; null with a fault if it is not there.</summary>
    public JsonPart? Require(string name, string expectedKey)
    {
        var part = Take(name);
        if (part is null)
        {
            Missing(name, Texts.Say(expectedKey));
        }

        return part;
    }

    /// <summary>Notes that a field is missing.</summary>
    public void Missing(string name, string expected) => Faults.Add("field_missing", PathOf(name), Part.Line, Texts.Say("found.nothing"), expected);

    /// <summary>A text that is not blank.</summary>
    public string? Text(string name, bool required = false)
    {
        var part = required ? Require(name, "expect.text") : Take(name);
        if (part is null)
        {
            return null;
        }

        if (part.Kind == JsonValueKind.String && !string.IsNullOrWhiteSpace(part.Text))
        {
            return part.Text;
        }

        Faults.Add("not_a_text", part, part.Text, Texts.Say("expect.text"));
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
                Faults.Add("not_a_text", item, item.Text, Texts.Say("expect.text"));
            }
            else if (list.Contains(item.Text))
            {
                Faults.Add("named_twice", item, item.Text, Texts.Say("expect.once"));
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
        var part = required ? Require(name, "expect.list") : Take(name);
        if (part is null)
        {
            return [];
        }

        if (part.Kind == JsonValueKind.Array)
        {
            return part.Items;
        }

        Faults.Add("not_a_list", part, part.Text, Texts.Say("expect.list"));
        return [];
    }

    /// <summary>An exact number within bounds, both included; null with a fault otherwise.</summary>
    public Ratio? Number(string name, bool required = false, long? least = null, long? most = null, string? hintKey = null)
    {
        var part = required ? Require(name, "expect.number") : Take(name);
        return part is null ? null : NumberOf(part, Faults, least, most, hintKey);
    }

    /// <summary>The exact number of a part within bounds; null with a fault otherwise.</summary>
    public static Ratio? NumberOf(JsonPart part, FaultList faults, long? least = null, long? most = null, string? hintKey = null)
    {
        if (part.Number is not { } number)
        {
            faults.Add("not_a_number", part, part.Text, faults.Texts.Say("expect.number"));
            return null;
        }

        if ((least is { } low && number < Ratio.From(low)) || (most is { } high && number > Ratio.From(high)))
        {
            var expected = (least, most) switch
            {
                ({ } from, null) => faults.Texts.Say("expect.number_from", from),
                (null, { } to) => faults.Texts.Say("expect.number_to", to),
                _ => faults.Texts.Say("expect.number_between", least, most),
            };
            faults.Add("out_of_range", part, part.Text, expected, hintKey is null ? null : faults.Texts.Say(hintKey));
            return null;
        }

        return number;
    }

    /// <summary>A number above 0.</summary>
    public Ratio? Positive(string name, bool required = false)
    {
        var part = required ? Require(name, "expect.positive") : Take(name);
        if (part is null || NumberOf(part, Faults) is not { } number)
        {
            return null;
        }

        if (number.Sign > 0)
        {
            return number;
        }

        Faults.Add("out_of_range", part, part.Text, Texts.Say("expect.positive"));
        return null;
    }

    /// <summary>A whole number within bounds, both included.</summary>
    public int? Whole(string name, int least, int most, bool required = false)
    {
        var part = required ? Require(name, "expect.whole") : Take(name);
        if (part is null)
        {
            return null;
        }

        if (part.Number is { Denominator.IsOne: true } number && number >= Ratio.From(least) && number <= Ratio.From(most))
        {
            return (int)number.Numerator;
        }

        Faults.Add(part.Number is null ? "not_a_number" : "out_of_range", part, part.Text, Texts.Say("expect.whole_between", least, most));
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

        Faults.Add("not_a_flag", part, part.Text, "true / false");
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

        Faults.Add("unknown_word", part, part.Text, string.Join(" / ", words.Select(w => w.Word)));
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

        if (part.Kind == JsonValueKind.String && DateOnly.TryParseExact(part.Text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return day;
        }

        Faults.Add("not_a_day", part, part.Text, Texts.Say("expect.day"));
        return null;
    }

    /// <summary>Tells every field that was not taken: a misspelt option must not be silently without effect.</summary>
    public void RefuseUnknown()
    {
        foreach (var (name, part) in Part.Members)
        {
            if (!_known.Contains(name))
            {
                Faults.Add("unknown_field", part, name, Texts.Say("expect.fields", string.Join(", ", _known.Distinct(StringComparer.Ordinal))));
            }
        }
    }
}
