using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Jinpai.Core.Issues;

namespace Jinpai.Core.Documents;

/// <summary>Reads JSON into parts that know their place. A key written twice, which System.Text.Json would silently resolve, is a fault and the rest is still read.</summary>
public static class JsonTree
{
    private static readonly LocalText NoJson = new("该行第 {0} 字节处不是有效的 JSON", "no valid JSON at byte {0} of the line");
    private static readonly LocalText NoCharacters = new("不是有效的字符", "invalid characters");

    /// <summary>The whole file, or null if it is no JSON: then there is one fault, with its line.</summary>
    /// <param name="text">The file's text.</param>
    /// <param name="faults">Where faults go.</param>
    /// <param name="mayHaveRemarks">Remarks and a comma behind the last item are allowed.</param>
    public static JsonPart? Read(string text, DocumentFaults faults, bool mayHaveRemarks = false)
    {
        var bytes = Encoding.UTF8.GetBytes(text.TrimStart('\uFEFF'));
        var walk = new Walk(bytes, faults);
        var reader = new Utf8JsonReader(bytes, new JsonReaderOptions { MaxDepth = 64, CommentHandling = mayHaveRemarks ? JsonCommentHandling.Skip : JsonCommentHandling.Disallow, AllowTrailingCommas = mayHaveRemarks });
        try
        {
            reader.Read();
            var root = walk.Part(ref reader, "");
            reader.Read();
            return root;
        }
        catch (JsonException fault)
        {
            faults.Add(DocumentFault.JsonSyntax, "", (fault.LineNumber ?? 0) + 1, NoJson.With(fault.BytePositionInLine ?? 0));
        }
        catch (InvalidOperationException)
        {
            faults.Add(DocumentFault.JsonSyntax, "", walk.Line(reader.TokenStartIndex), NoCharacters);
        }

        return null;
    }

    private sealed class Walk(byte[] bytes, DocumentFaults faults)
    {
        private long _line = 1;
        private long _counted;

        public long Line(long index)
        {
            for (; _counted < index && _counted < bytes.Length; _counted++)
            {
                _line += bytes[_counted] == '\n' ? 1 : 0;
            }

            return _line;
        }

        public JsonPart Part(ref Utf8JsonReader reader, string path)
        {
            var line = Line(reader.TokenStartIndex);
            switch (reader.TokenType)
            {
                case JsonTokenType.StartObject:
                    return new JsonPart(JsonValueKind.Object, path, line, "{…}") { Members = Members(ref reader, path) };
                case JsonTokenType.StartArray:
                    return new JsonPart(JsonValueKind.Array, path, line, "[…]") { Items = Items(ref reader, path) };
                case JsonTokenType.String:
                    return new JsonPart(JsonValueKind.String, path, line, reader.GetString() ?? "");
                case JsonTokenType.Number:
                    var raw = Encoding.UTF8.GetString(reader.ValueSpan);
                    return new JsonPart(JsonValueKind.Number, path, line, raw) { Number = ExactNumber.TryParse(raw, out var number) ? number : null };
                case JsonTokenType.True:
                    return new JsonPart(JsonValueKind.True, path, line, "true");
                case JsonTokenType.False:
                    return new JsonPart(JsonValueKind.False, path, line, "false");
                default:
                    return new JsonPart(JsonValueKind.Null, path, line, "null");
            }
        }

        private ImmutableArray<KeyValuePair<string, JsonPart>> Members(ref Utf8JsonReader reader, string path)
        {
            var members = ImmutableArray.CreateBuilder<KeyValuePair<string, JsonPart>>();
            var names = new HashSet<string>(StringComparer.Ordinal);
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                var name = reader.GetString() ?? "";
                reader.Read();
                var part = Part(ref reader, path.Length == 0 ? name : path + "." + name);
                if (names.Add(name))
                {
                    members.Add(new KeyValuePair<string, JsonPart>(name, part));
                }
                else
                {
                    faults.Add(DocumentFault.KeyTwice, part, part.Text, name);
                }
            }

            return members.ToImmutable();
        }

        private ImmutableArray<JsonPart> Items(ref Utf8JsonReader reader, string path)
        {
            var items = ImmutableArray.CreateBuilder<JsonPart>();
            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            {
                items.Add(Part(ref reader, FormattableString.Invariant($"{path}[{items.Count}]")));
            }

            return items.ToImmutable();
        }
    }
}
