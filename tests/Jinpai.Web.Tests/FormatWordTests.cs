using Jinpai.Desk.Texts;
using Jinpai.Import;
using Jinpai.Web.Imports;

namespace Jinpai.Web.Tests;

/// <summary>What files were recognised as is told in words.</summary>
public sealed class FormatWordTests
{
    [Theory]
    [InlineData("zh")]
    [InlineData("en")]
    public void Every_format_is_called_by_a_word(string language)
    {
        var words = Words.Load(language, typeof(JinpaiWeb).Assembly);
        Assert.All(FileFormats.All.Select(format => format.Name).Append("report.own-map"), name => Assert.False(string.IsNullOrEmpty(FormatWords.Of(name, words)), name));
        Assert.Null(FormatWords.Of("fax.thermal", words));
    }
}
