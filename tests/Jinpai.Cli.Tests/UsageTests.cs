namespace Jinpai.Cli.Tests;

/// <summary>A line that cannot be run: one sentence for each fault, in the language that was asked for, with the option, what was found and what was expected.</summary>
public sealed class UsageTests : IDisposable
{
    private readonly Desk _desk = Desk.WithSample();

    public void Dispose() => _desk.Dispose();

    [Theory]
    [InlineData("generate --out g --days x", "--days 的值“x”不可用，应为 1 到 3660 之间的整数。", "--days: 'x' cannot be used. Expected a whole number from 1 to 3660.")]
    [InlineData("generate --out g --days 0", "--days 的值“0”不可用，应为 1 到 3660 之间的整数。", "--days: '0' cannot be used. Expected a whole number from 1 to 3660.")]
    [InlineData("generate --out g --seed -1", "--seed 的值“-1”不可用，应为 0 到 18446744073709551615 之间的整数。", "--seed: '-1' cannot be used. Expected a whole number from 0 to 18446744073709551615.")]
    [InlineData("generate --out g --agents 999999", "--agents 的值“999999”不可用，应为 1 到 5000 之间的整数。", "--agents: '999999' cannot be used. Expected a whole number from 1 to 5000.")]
    [InlineData("generate --out g --conversations-per-day 1.5", "--conversations-per-day 的值“1.5”不可用，应为 1 到 1000000 之间的整数。", "--conversations-per-day: '1.5' cannot be used. Expected a whole number from 1 to 1000000.")]
    [InlineData("generate --out g --format pdf", "--format 的值“pdf”不可用，应为其中之一：neutral、taobao。", "--format: 'pdf' cannot be used. Expected one of: neutral, taobao.")]
    [InlineData("generate", "缺少必需的选项 --out DIR。", "Option --out DIR is required.")]
    [InlineData("doctor --shop", "选项 --shop 后面缺少值，应为 CODE。", "Option --shop has no value. Expected CODE.")]
    [InlineData("doctor --shop a --shop b", "选项 --shop 只能有一个值，现有 2 个。", "Option --shop takes one value, and 2 were given.")]
    [InlineData("doctor --bogus", "不认识“--bogus”。", "'--bogus' is not known here.")]
    [InlineData("import a.csv --shop tea --bogus", "不认识“--bogus”。如果是文件，请写作 ./--bogus。", "'--bogus' is not known here. If it is a file, write ./--bogus.")]
    [InlineData("undo --shop tea", "缺少 IMPORT。", "IMPORT is missing.")]
    [InlineData("undo x --shop tea", "IMPORT 的值“x”不可用，应为 1 到 9223372036854775807 之间的整数。", "IMPORT: 'x' cannot be used. Expected a whole number from 1 to 9223372036854775807.")]
    [InlineData("scheme show balanced --version 0", "--version 的值“0”不可用，应为 1 到 2147483647 之间的整数。", "--version: '0' cannot be used. Expected a whole number from 1 to 2147483647.")]
    [InlineData("links", "links 后面要写明做什么，其中之一：list、undo、redo。", "Say what links is to do, one of: list, undo, redo.")]
    [InlineData("links foo", "没有“foo”这个命令，应为其中之一：list、undo、redo。", "There is no command 'foo'. Expected one of: list, undo, redo.")]
    public void A_fault_is_one_sentence_in_the_language_asked_for(string line, string chinese, string english)
    {
        foreach (var (language, sentence) in new[] { ("zh", chinese), ("en", english) })
        {
            var ran = _desk.RunBare(["--lang", language, .. line.Split(' ')]).Expect(2);
            Assert.Equal(sentence, ran.Error.Split('\n')[0].TrimEnd('\r'));
            Assert.Equal(2, ran.Error.TrimEnd().Split('\n').Length);
            Assert.Equal("", ran.Out);
        }
    }
}
