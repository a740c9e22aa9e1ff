using Jinpai.Appraisal.Texts;
using Jinpai.Core;

namespace Jinpai.Appraisal.Tests;

/// <summary>The sentences in two languages.</summary>
public sealed class TextTests
{
    [Fact]
    public void A_sentence_fills_its_places_and_an_unknown_one_is_our_bug()
    {
        Assert.Equal("rank 2", AppraisalTexts.In(Language.English).Say("band.rank", 2));
        Assert.Equal("第 2 名", AppraisalTexts.In(Language.Chinese).Say("band.rank", 2));
        Assert.Throws<KeyNotFoundException>(() => AppraisalTexts.In(Language.English).Say("no.such"));
    }
}
