using System.Globalization;
using Jinpai.Core;

namespace Jinpai.Storage.Records;

/// <summary>How a record is filed.</summary>
/// <param name="Text">Two records of one kind and equal text are versions of one thing.</param>
internal readonly record struct RecordKey(string Text)
{
    /// <summary>Its day, where it has one.</summary>
    public int? Day { get; init; }

    /// <summary>The last day of a thing that is of a period.</summary>
    public int? LastDay { get; init; }

    /// <summary>The latest instant in it, in milliseconds, or 0: the later version counts, then the later import.</summary>
    public long LatestAt { get; init; }

    public static string Join(params ReadOnlySpan<object?> parts)
    {
        var texts = new string[parts.Length];
        for (var i = 0; i < parts.Length; i++)
        {
            texts[i] = Convert.ToString(parts[i], CultureInfo.InvariantCulture) ?? "";
        }

        return string.Join('\u0001', texts);
    }

    public static long Later(Instant first, Instant? second) => Math.Max(first.UnixMilliseconds, second?.UnixMilliseconds ?? 0);
}
