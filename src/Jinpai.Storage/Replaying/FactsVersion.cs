using System.Globalization;
using Jinpai.Core;
using Jinpai.Metrics.Daily;
using Jinpai.Storage.Facts;

namespace Jinpai.Storage.Replaying;

/// <summary>What stored facts and daily sums are made of: stored with them, so that days of an older make are replayed and never read as if they had nothing of what is new.</summary>
internal static class FactsVersion
{
    /// <summary>Raised when the replay gives other facts from the same data, or when facts are written in another form (decisions 0007, 0102, 0141, 0142).</summary>
    public const int Replay = 3;

    /// <summary>Of this program.</summary>
    public static string Current { get; } = Of(Replay, Names<Measure>(), Names<PackKind>());

    /// <param name="replay">See <see cref="Replay"/>.</param>
    /// <param name="measures">Names and numbers of all measures.</param>
    /// <param name="packs">Names and numbers of all kinds of packed facts.</param>
    public static string Of(int replay, IEnumerable<string> measures, IEnumerable<string> packs) =>
        string.Create(CultureInfo.InvariantCulture, $"{replay}.{StableHash.Of($"{string.Join(',', measures)};{string.Join(',', packs)}"):x16}");

    /// <summary>Each value with its number, by number.</summary>
    public static IReadOnlyList<string> Names<T>()
        where T : struct, Enum => [.. Enum.GetValues<T>().Select(value => $"{value}={value:D}")];
}
