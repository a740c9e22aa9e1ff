using System.Collections.Immutable;
using System.Text.Json;
using Jinpai.Core;
using Jinpai.Core.Documents;
using Jinpai.Core.Issues;

namespace Jinpai.Appraisal.Rules;

/// <summary>Reads a list of bands: one direction, each band lets in something new, <c>otherwise</c> last.</summary>
public static class BandReader
{
    private static readonly LocalText AwardExpected = new("该档给多少（数字或等级）", "what the band gives");

    private static readonly (string Word, BandBound Bound)[] Words =
        [("atLeast", BandBound.AtLeast), ("above", BandBound.Above), ("atMost", BandBound.AtMost), ("below", BandBound.Below), ("otherwise", BandBound.Otherwise)];

    /// <param name="list">The JSON list.</param>
    /// <param name="award">The field of what a band gives, such as <c>points</c>.</param>
    /// <param name="readAward">Reads that field; null, with a fault noted, if it is wrong.</param>
    /// <returns>Null if anything in the list is wrong; then at least one fault was noted.</returns>
    public static BandList<T>? Read<T>(JsonPart list, DocumentFaults faults, string award, Func<JsonPart, T?> readAward)
        where T : class
    {
        var before = faults.Count;
        var bands = ImmutableArray.CreateBuilder<Band<T>>();
        Band<T>? loosest = null;
        if (list.Kind != JsonValueKind.Array)
        {
            faults.Add(DocumentFault.NotAList, list, list.Text);
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
                    faults.Add(BandIssues.OtherwiseNotLast, at, at.Text);
                }
            }
            else if (loosest is not null && IsHigh(band) != IsHigh(loosest))
            {
                faults.Add(BandIssues.BandsTwoDirections, at, band.LimitText, loosest.LimitText);
            }
            else if (loosest is not null && !band.LetsInMoreThan(loosest))
            {
                faults.Add(BandIssues.BandLetsInNothing, at, band.LimitText, loosest.LimitText);
            }
            else
            {
                loosest = band;
            }
        }

        if (!list.Items.Any(i => i.Kind == JsonValueKind.Object && i.Members.Any(m => m.Key == "otherwise")))
        {
            faults.Add(BandIssues.OtherwiseMissing, list, Expected.Nothing);
        }

        return faults.Count == before ? new BandList<T>(bands.ToImmutable()) : null;
    }

    /// <summary>Bands whose award is a number, within bounds.</summary>
    public static BandList<Award>? ReadNumbers(JsonPart list, DocumentFaults faults, string award, long? least = null, long? most = null, LocalText? hint = null) =>
        Read(list, faults, award, part => DocumentReader.NumberOf(part, faults, least, most, hint) is { } number ? new Award(number) : null);

    private static bool IsHigh<T>(Band<T> band) => band.Bound is BandBound.AtLeast or BandBound.Above;

    private static (Band<T> Band, JsonPart At)? ReadBand<T>(JsonPart part, DocumentFaults faults, string award, Func<JsonPart, T?> readAward)
        where T : class
    {
        if (DocumentReader.Open(part, faults) is not { } reader)
        {
            return null;
        }

        var found = Words.Select(w => (w.Word, w.Bound, Part: reader.Take(w.Word))).Where(w => w.Part is not null).ToList();
        var given = reader.Require(award, AwardExpected) is { } awardPart ? readAward(awardPart) : null;
        reader.RefuseUnknown();
        if (found.Count != 1)
        {
            faults.Add(BandIssues.BandBound, part, found.Count == 0 ? Expected.Nothing : string.Join(", ", found.Select(f => f.Word)));
            return null;
        }

        var (_, bound, at) = found[0];
        Ratio limit = default;
        if (bound == BandBound.Otherwise)
        {
            if (at!.Kind != JsonValueKind.True)
            {
                faults.Add(DocumentFault.NotAFlag, at, at.Text, "true");
            }
        }
        else if (DocumentReader.NumberOf(at!, faults) is { } number)
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
