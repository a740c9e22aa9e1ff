using System.Text.RegularExpressions;

namespace Jinpai.Architecture.Tests;

public sealed class CodeMaskTests
{
    [Theory]
    [InlineData("a // double\nb", "a b")]
    [InlineData("a /* x\ny */ b", "a b")]
    [InlineData("a = \"x{\" + b", "a = + b")]
    [InlineData("a = \"x\\\"}\" + b", "a = + b")]
    [InlineData("c = '{' + '\\'' + b", "c = + + b")]
    [InlineData("a = @\"x\"\"{\" + b", "a = + b")]
    [InlineData("a = $\"{(x ? \"}\" : \"{\")}\" + b", "a = + b")]
    [InlineData("a = $\"{{\" + b", "a = + b")]
    [InlineData("a = $@\"{x}\\\" + b", "a = + b")]
    [InlineData("a = \"\" + b", "a = + b")]
    [InlineData("a = \"\"\"x \" { \"\"\" + b", "a = + b")]
    [InlineData("  #if { \nb", " b")]
    [InlineData("@class + b", "@class + b")]
    public void Comments_and_texts_are_blanked_and_code_stays(string source, string expected)
    {
        var masked = CodeMask.Apply(source);
        Assert.Equal(expected, Regex.Replace(masked, @"\s+", " ", RegexOptions.CultureInvariant));
        Assert.Equal(source.Length, masked.Length);
        Assert.Equal(source.Count(c => c == '\n'), masked.Count(c => c == '\n'));
    }
}
