using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text;
using Jinpai.Core;

namespace Jinpai.Testing;

/// <summary>Facts as text, every property of every record, so that two replays can be compared to the letter.</summary>
public static class FactText
{
    public static string Of(object? value)
    {
        var text = new StringBuilder();
        Append(text, value);
        return text.ToString();
    }

    private static void Append(StringBuilder text, object? value)
    {
        switch (value)
        {
            case null:
                text.Append('-');
                break;
            case string or Instant or BusinessDay or DaySpan or Month or MetricSubject or Money or AccountId or AgentId or BuyerKey or OrderId or Enum or bool or TimeSpan:
                text.Append(CultureInfo.InvariantCulture, $"{value}");
                break;
            case IFormattable number:
                text.Append(number.ToString(null, CultureInfo.InvariantCulture));
                break;
            case IEnumerable items:
                AppendItems(text, items);
                break;
            default:
                AppendProperties(text, value);
                break;
        }
    }

    private static void AppendItems(StringBuilder text, IEnumerable items)
    {
        text.Append('[');
        foreach (var item in items)
        {
            Append(text, item);
            text.Append(";\n");
        }

        text.Append(']');
    }

    private static void AppendProperties(StringBuilder text, object value)
    {
        text.Append('{');
        foreach (var property in value.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.GetIndexParameters().Length == 0))
        {
            text.Append(property.Name).Append('=');
            Append(text, property.GetValue(value));
            text.Append(' ');
        }

        text.Append('}');
    }
}
