using System.Globalization;
using System.Text.Json;
using Jinpai.Import.Formats;
using Jinpai.Import.Json;
using Jinpai.Import.Reading;

namespace Jinpai.Import.Platforms.Taobao.OpenPlatform;

/// <summary>Answers of the open platform saved as JSON (spec 5.3).</summary>
internal sealed class OpenPlatformFormat(string name, int order, ItemKind kind, Func<ReadingContext, PlatformItems> createItems) : FileFormat(new FormatInfo(name, FormatContent.Events, order))
{
    internal override FormatMatch Match(FilePreview preview)
    {
        var names = JsonNames.Of(preview);
        if (names.Count == 0)
        {
            return FormatMatch.Not;
        }

        if (kind.Envelopes.Any(names.Contains))
        {
            return new FormatMatch(kind.Keys.Count + 1, names.Count, []);
        }

        // Another answer may hold the same fields.
        var missing = names.Any(n => n.EndsWith("_response", StringComparison.Ordinal)) ? [kind.EnvelopeNames] : kind.Keys.Where(k => !names.Contains(k)).ToList();
        return new FormatMatch(kind.Keys.Count(names.Contains), kind.Keys.Count(names.Contains), missing);
    }

    internal override FileResult? Read(ReadingContext context, FilePreview preview)
    {
        using var items = new JsonItems(context, kind);
        var taker = createItems(context);
        var times = TimeText.AtBeijing();
        while (items.Read())
        {
            if ((context.RowCount & 0xFFF) == 0)
            {
                context.ThrowIfCancelled();
            }

            Visit(items.Item!.RootElement, items.Place, (element, place) =>
            {
                context.RowCount++;
                var item = ItemCells.Of(context, times, element, place, items.Line);
                taker.Take(item);
                context.HeldCount += item.IsHeld ? 1 : 0;
            });
        }

        RowPass.Conclude(context, isDelimitedText: false);
        return null;
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

        foreach (var wrapper in ItemCells.AreNamesText(element) ? (IEnumerable<string>)[.. kind.Envelopes, kind.List, kind.Item] : [])
        {
            if (element.TryGetProperty(wrapper, out var inner) && inner.ValueKind is JsonValueKind.Object or JsonValueKind.Array)
            {
                Visit(inner, place, take);
                return;
            }
        }

        take(element, place);
    }
}
