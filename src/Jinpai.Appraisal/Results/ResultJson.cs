using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Jinpai.Appraisal.Notices;
using Jinpai.Core;

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

    /// <summary>A result: what it is of, its agents, its warnings.</summary>
    /// <param name="head">Writes what it is of.</param>
    /// <param name="agents">One object each.</param>
    /// <param name="agent">Writes the fields of one of them.</param>
    /// <param name="notices">Warnings are told, not what only says where something is from.</param>
    /// <param name="language">The reader's.</param>
    public static string Write<T>(Action<Utf8JsonWriter> head, IEnumerable<T> agents, Action<Utf8JsonWriter, T> agent, IEnumerable<Notice> notices, Language language)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            head(json);
            WriteList(json, "agents", agents, agent);
            json.WriteStartArray("warnings");
            foreach (var notice in notices.Where(notice => notice.Weight != NoticeWeight.Information))
            {
                json.WriteStringValue(notice.Text.In(language));
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.GetBuffer().AsSpan(0, (int)buffer.Length)) + "\n";
    }

    /// <summary>Writes an array of objects.</summary>
    public static void WriteList<T>(Utf8JsonWriter json, string name, IEnumerable<T> items, Action<Utf8JsonWriter, T> fields)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            fields(json, item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>Writes a number exactly as far as it ends, else rounded; null as null.</summary>
    public static void WriteRatio(Utf8JsonWriter json, string name, Ratio? value)
    {
        json.WritePropertyName(name);
        if (value is { } number)
        {
            json.WriteRawValue(NumberText.Plain(number));
        }
        else
        {
            json.WriteNullValue();
        }
    }
}
