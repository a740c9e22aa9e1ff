using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Jinpai.Desk.Texts;

/// <summary>JSON as files and standard output have it: indented, Chinese as Chinese.</summary>
public static class JsonText
{
    private static readonly JsonSerializerOptions Written = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Of(JsonNode json) => json.ToJsonString(Written);

    /// <summary>The document ends in a line feed.</summary>
    public static string Ended(string json) => json.EndsWith('\n') ? json : json + "\n";
}
