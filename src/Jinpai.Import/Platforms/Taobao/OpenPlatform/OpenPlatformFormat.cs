using System.Globalization;
using System.Text;
using System.Text.Json;
using Jinpai.Import.Formats;
using Jinpai.Import.Text;

namespace Jinpai.Import.Platforms.Taobao.OpenPlatform;

/// <summary>Answers of the open platform saved as JSON (spec 5.3).</summary>
internal sealed class OpenPlatformFormat(string name, int order, ItemKind kind, Func<ReadingContext, PlatformItems> createItems) : FileFormat(name, order)
{
    private const int NamesLookedAt = 2000;

    internal override FormatMatch Match(FilePreview preview)
    {
        if (preview.Kind != ContentKind.Text || preview.Text.AsSpan().TrimStart() is not ['{' or '[', ..])
        {
            return FormatMatch.Not;
        }

        var names = NamesIn(preview.Text);
        if (kind.Envelopes.Any(names.Contains))
        {
            return new FormatMatch(kind.Keys.Count + 1, names.Count, []);
        }

        // Another answer may hold the same fields.
        var missing = names.Any(n => n.EndsWith("_response", StringComparison.Ordinal)) ? [kind.EnvelopeNames] : kind.Keys.Where(k => !names.Contains(k)).ToList();
        return new FormatMatch(kind.Keys.Count(names.Contains), kind.Keys.Count(names.Contains), missing);
    }

    internal override void Read(ReadingContext context)
    {
        using var items = new JsonItems(context, kind);
        var taker = createItems(context);
        var times = PlatformItem.Times();
        while (items.Read())
        {
            if ((context.RowCount & 0xFFF) == 0)
            {
                context.ThrowIfCancelled();
            }

            Visit(items.Item!.RootElement, items.Place, (element, place) =>
            {
                context.RowCount++;
                var item = PlatformItem.Of(context, times, element, place, items.Line);
                taker.Take(item);
                context.HeldCount += item.IsHeld ? 1 : 0;
            });
        }

        RowPass.Conclude(context, isDelimitedText: false);
    }

    /// <summary>Goes into what stands around an item where a document did not begin with its envelope.</summary>
    private void Visit(JsonElement element, string place, Action<JsonElement, string> take)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var (index, inner) in element.EnumerateArray().Index())
            {
                Visit(inner, string.Create(CultureInfo.InvariantCulture, $"{kind.Item}[{index + 1}]"), take);
            }

            return;
        }

        if (element.ValueKind != JsonValueKind.Object)
        {
            return;
        }

        foreach (var wrapper in (IEnumerable<string>)[.. kind.Envelopes, kind.List, kind.Item])
        {
            if (element.TryGetProperty(wrapper, out var inner) && inner.ValueKind is JsonValueKind.Object or JsonValueKind.Array)
            {
                Visit(inner, place, take);
                return;
            }
        }

        take(element, place);
    }

    private static HashSet<string> NamesIn(string text)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        try
        {
            var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(text), isFinalBlock: false, new JsonReaderState(new JsonReaderOptions { AllowMultipleValues = true }));
            while (names.Count < NamesLookedAt && reader.Read())
            {
                if (reader.TokenType == JsonTokenType.PropertyName)
                {
                    names.Add(reader.GetString()!);
                }
            }
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // What was found before the fault tells what it tells; the reading says what is wrong.
        }

        return names;
    }
}
