using System.Globalization;
using System.Text.Json;
using Jinpai.Core;
using Jinpai.Core.Issues;
using Jinpai.Import.Formats;
using Jinpai.Import.Issues;
using Jinpai.Import.Text;

namespace Jinpai.Import.Platforms.Taobao.OpenPlatform;

/// <summary>The fields of one item, or of a line within it. A value that cannot be read makes an issue and holds the item back; the caller reads on, so that all faults are shown at once.</summary>
internal sealed class PlatformItem
{
    private static readonly TimeZoneInfo Beijing = TimeZoneInfo.CreateCustomTimeZone("UTC+8", TimeSpan.FromHours(8), "UTC+8", "UTC+8");
    private readonly ReadingContext _context;
    private readonly TimeText _times;
    private readonly JsonElement _element;
    private readonly string _place;
    private readonly PlatformItem? _parent;
    private bool _isHeld;

    private PlatformItem(ReadingContext context, TimeText times, JsonElement element, string place, long line, PlatformItem? parent)
    {
        _context = context;
        _times = times;
        _element = element;
        _place = place;
        _parent = parent;
        Line = line;
        CheckNames();
    }

    public long Line { get; }
    public ReadingContext Context => _context;
    public bool IsHeld => _parent?.IsHeld ?? _isHeld;

    /// <summary>Times of the open platform are at UTC+8, wherever the shop is.</summary>
    public static TimeText Times() => new(new ZoneClock(Beijing));

    public static PlatformItem Of(ReadingContext context, TimeText times, JsonElement element, string place, long line) => new(context, times, element, place, line, null);

    /// <summary>Objects of a list within the item: a list, one object where there is only one, or either of them under a name of its own.</summary>
    public IReadOnlyList<PlatformItem> Children(string list, string item)
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
        var children = new List<PlatformItem>();
        foreach (var (index, element) in elements.Index())
        {
            var place = string.Create(CultureInfo.InvariantCulture, $"{_place}.{item}[{index + 1}]");
            if (element.ValueKind != JsonValueKind.Object)
            {
                Hold(IssueCodes.JsonBroken, list, "");
                continue;
            }

            children.Add(new PlatformItem(_context, _times, element, place, Line, this));
        }

        return children;
    }

    /// <summary>The value as text without what stands around it; null for none.</summary>
    public string? Text(string name, bool isRequired = false, bool isPersonal = false)
    {
        var value = Raw(name, isPersonal);
        if (value is null && isRequired && !IsHeld)
        {
            Hold(IssueCodes.CellEmpty, name, "");
        }

        if (value?.Length > RowCells.LongestText)
        {
            Hold(IssueCodes.TextTooLong, name, value.Length.ToString(CultureInfo.InvariantCulture), RowCells.LongestText.ToString(CultureInfo.InvariantCulture));
        }

        return value;
    }

    /// <summary>A text of a person, as it stands; null for none.</summary>
    public string? Content(string name) => _element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String && StringOf(value, name) is { Length: > 0 } text ? text : null;

    public string? Id(string name, bool isRequired = false)
    {
        var value = Text(name, isRequired);
        if (value is not null && IdText.IsDamaged(value))
        {
            Hold(IssueCodes.IdDamaged, name, value);
        }

        return value;
    }

    public Instant? Time(string name, bool isRequired = false)
    {
        if (Text(name, isRequired) is not { } value)
        {
            return null;
        }

        var fault = _times.TryParse(value, out var instant);
        if (fault != TimeFault.None)
        {
            Hold(fault == TimeFault.OutOfRange ? IssueCodes.TimeOutOfRange : fault == TimeFault.OnlyADay ? IssueCodes.TimeWithoutClock : IssueCodes.TimeInvalid, name, value);
            return null;
        }

        if (instant > _context.Latest)
        {
            Hold(IssueCodes.TimeInFuture, name, value, _context.Now.ToString());
            return null;
        }

        return instant;
    }

    public Money? Amount(string name, bool isRequired = false, bool mayBeNegative = false)
    {
        if (Text(name, isRequired) is not { } value)
        {
            return null;
        }

        var isNumber = NumberText.TryParse(value, out var number);
        if (!isNumber || (number < 0 && !mayBeNegative))
        {
            Hold(isNumber ? IssueCodes.NumberNegative : IssueCodes.NumberInvalid, name, value);
            return null;
        }

        var money = Money.FromMajor(number);
        if (money.Major != number)
        {
            Warn(IssueCodes.AmountRounded, name, value, money.ToString());
        }

        return money;
    }

    /// <summary>A whole number of pieces.</summary>
    public long? Pieces(string name, long least)
    {
        if (Text(name) is not { } value)
        {
            return null;
        }

        if (NumberText.TryParse(value, out var number) && number == decimal.Truncate(number) && number >= least && number <= 1_000_000)
        {
            return (long)number;
        }

        Hold(IssueCodes.QuantityInvalid, name, value, least.ToString(CultureInfo.InvariantCulture));
        return null;
    }

    public void Hold(string code, string name, string found, params IReadOnlyList<string> arguments)
    {
        for (var item = this; item is not null; item = item._parent)
        {
            item._isHeld = true;
        }

        _context.Report(Severity.Error, code, Line, $"{_place}.{name}", FoundText.Of(found), arguments);
    }

    public void Warn(string code, string name, string found, params IReadOnlyList<string> arguments) =>
        _context.Report(Severity.Warning, code, Line, $"{_place}.{name}", FoundText.Of(found), arguments);

    private string? Raw(string name, bool isPersonal)
    {
        if (!_element.TryGetProperty(name, out var value))
        {
            return null;
        }

        var text = value.ValueKind switch
        {
            JsonValueKind.String => StringOf(value, name),
            JsonValueKind.Number => value.GetRawText(),
            JsonValueKind.True => "true",
            JsonValueKind.False => "false",
            JsonValueKind.Null => null,
            _ => Nested(name),
        };
        var cleaned = isPersonal ? CellText.Trim(text) : CellText.Clean(text);
        return CellText.IsNone(cleaned) ? null : cleaned.ToString();
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
            Hold(IssueCodes.JsonBroken, name, "");
            return null;
        }
    }

    private string? Nested(string name)
    {
        Hold(IssueCodes.JsonValueNested, name, "");
        return null;
    }

    private void CheckNames()
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        try
        {
            foreach (var property in _element.EnumerateObject())
            {
                if (!names.Add(property.Name))
                {
                    Hold(IssueCodes.JsonNameDoubled, FoundText.Of(property.Name), "");
                }
            }
        }
        catch (InvalidOperationException)
        {
            Hold(IssueCodes.JsonBroken, "", "");
        }
    }
}
