using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Jinpai.Appraisal.Results;

/// <summary>The form that the JSON of results shares: one object, indented, Chinese as it is, line feeds, one at the end, so that the same result is the same bytes everywhere.</summary>
public static class ResultJson
{
    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <param name="fields">Writes what stands in the object.</param>
    public static string Write(Action<Utf8JsonWriter> fields)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            fields(json);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.GetBuffer().AsSpan(0, (int)buffer.Length)) + "\n";
    }
}
