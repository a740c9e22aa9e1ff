using System.Collections.Immutable;
using System.Text.Json;
using Jinpai.Appraisal.Documents;
using Jinpai.Core;

namespace Jinpai.Appraisal.Rules;

/// <summary>Reads a list of bands: one direction, each band lets in something new, <c>otherwise</c> last.</summary>
public static class BandReader
{
    private static readonly (string Word, BandBound Bound)[] Words =
        [("atLeast", BandBound.AtLeast), ("above", BandBound.Above), ("atMost", BandBound.AtMost), ("below", BandBound.Below), ("otherwise", BandBound.Otherwise)];

    /// <param name="list">The JSON list.</param>
    /// <param name="award">The field of what a band gives, such as <c>points</c>.</param>
    /// <param name="readAward">Reads that field; null, with a fault noted, if it is wrong.</param>
    /// <returns>Null if anything in the list is wrong; then at least one fault was noted.</returns>
    public static BandList<T>? Read<T>(JsonPart list, FaultList faults, string award, Func<JsonPart, T?> readAward)
        where T : class
    {
        var before = faults.Count;
        var bands = ImmutableArray.CreateBuilder<Band<T>>();
        Band<T>? loosest = null;
        if (list.Kind != JsonValueKind.Array)
        {
            faults.Add("not_a_list", list, list.Text, faults.Texts.Say("expect.list"));
            return null;
        }

        for (var i = 0; i < list.Items.Length; i++)
        {
            if (ReadBand(list.Items[i], faults, award, readAward) is not var (band, at))
            {
                continue;
            }

            bands.Add(band);
            if (band.Bound == BandBound.Otherwise)
            {
                if (i != list.Items.Length - 1)
                {
                    faults.Add("otherwise_not_last", at, at.Text, faults.Texts.Say("expect.otherwise_last"));
                }
            }
            else if (loosest is not null && IsHigh(band) != IsHigh(loosest))
            {
                faults.Add("bands_two_directions", at, band.Text(faults.Texts), faults.Texts.Say("expect.one_direction", loosest.Text(faults.Texts)));
            }
            else if (loosest is not null && !band.LetsInMoreThan(loosest))
            {
                faults.Add("band_lets_in_nothing", at, band.Text(faults.Texts), faults.Texts.Say("expect.looser", loosest.Text(faults.Texts)));
            }
            else
            {
                loosest = band;
            }
        }

        if (!list.Items.Any(i => i.Kind == JsonValueKind.Object && i.Members.Any(m => m.Key == "otherwise")))
        {
            faults.Add("otherwise_missing", list, faults.Texts.Say("found.nothing"), faults.Texts.Say("expect.otherwise_last"));
        }

        return faults.Count == before ? new BandList<T>(bands.ToImmutable()) : null;
    }

    /// <summary>Bands whose award is a number, within bounds.</summary>
    public static BandList<Award>? ReadNumbers(JsonPart list, FaultList faults, string award, long? least = null, long? most = null, string? hintKey = null) =>
        Read(list, faults, award, part => ObjectReader.NumberOf(part, faults, least, most, hintKey) is { } number ? new Award(number) : null);

    private static bool IsHigh<T>(Band<T> band) => band.Bound is BandBound.AtLeast or BandBound.Above;

    private static (Band<T> Band, JsonPart At)? ReadBand<T>(JsonPart part, FaultList faults, string award, Func<JsonPart, T?> readAward)
        where T : class
    {
        if (ObjectReader.Open(part, faults) is not { } reader)
        {
            return null;
        }

        var found = Words.Select(w => (w.Word, w.Bound, Part: reader.Take(w.Word))).Where(w => w.Part is not null).ToList();
        var given = reader.Require(award, "expect.award") is { } awardPart ? readAward(awardPart) : null;
        reader.RefuseUnknown();
        if (found.Count != 1)
        {
            var names = found.Count == 0 ? faults.Texts.Say("found.nothing") : string.Join(", ", found.Select(f => f.Word));
            faults.Add("band_bound", part, names, string.Join(" / ", Words.Select(w => w.Word)));
            return null;
        }

        var (_, bound, at) = found[0];
        Ratio limit = default;
        if (bound == BandBound.Otherwise)
        {
            if (at!.Kind != JsonValueKind.True)
            {
                faults.Add("not_a_flag", at, at.Text, "true");
            }
        }
        else if (ObjectReader.NumberOf(at!, faults) is { } number)
        {
            limit = number;
        }
        else
        {
            return null;
        }

        return given is null ? null : (new Band<T>(bound, limit, given), at!);
    }
}
