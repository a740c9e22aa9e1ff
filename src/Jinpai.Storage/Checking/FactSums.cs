using System.Globalization;
using Jinpai.Core;
using Jinpai.Storage.Backups;
using Jinpai.Storage.Codecs;
using Jinpai.Storage.Facts;

namespace Jinpai.Storage.Checking;

/// <summary>A digest of the facts of each kind, owner and day, however they are packed: two of these show where facts differ.</summary>
internal sealed class FactSums
{
    private const string Deals = "Deal";
    private readonly Dictionary<(string Kind, string Owner, int Day), ContentDigest> _sums = [];
    private readonly ByteWriter _fact = new();

    public void Add(PackRow pack)
    {
        var sum = Of(pack.Kind.ToString(), pack.Owner, pack.Day);
        pack.ForEach((buyer, bytes) =>
        {
            _fact.Clear();
            _fact.Text(buyer.Value);
            _fact.Bytes(bytes);
            sum.Add(_fact.Written);
        });
    }

    /// <param name="head">Of the deal; its day is that of its creation.</param>
    /// <param name="detail">The deal with its credits.</param>
    public void Add(in DealHead head, ReadOnlySpan<byte> detail) => Of(Deals, "", head.CreatedDay.Number).Add(detail);

    /// <summary>Where the two differ, by day.</summary>
    public IEnumerable<string> DifferencesTo(FactSums other) => _sums.Keys.Union(other._sums.Keys)
        .Where(key => TextOf(key) != other.TextOf(key))
        .OrderBy(key => key.Day).ThenBy(key => key.Kind, StringComparer.Ordinal).ThenBy(key => key.Owner, StringComparer.Ordinal)
        .Select(key => string.Create(CultureInfo.InvariantCulture, $"{new BusinessDay(key.Day)}, {key.Kind}, {key.Owner}"));

    private string? TextOf((string Kind, string Owner, int Day) key) => _sums.GetValueOrDefault(key)?.Text;

    private ContentDigest Of(string kind, string owner, int day)
    {
        if (!_sums.TryGetValue((kind, owner, day), out var sum))
        {
            _sums.Add((kind, owner, day), sum = new ContentDigest());
        }

        return sum;
    }
}
