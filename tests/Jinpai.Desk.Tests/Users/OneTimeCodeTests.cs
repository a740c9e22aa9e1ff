using Jinpai.Core;
using Jinpai.Desk.Users;

namespace Jinpai.Desk.Tests.Users;

public sealed class OneTimeCodeTests
{
    /// <summary>"12345678901234567890" in base 32: the key of the RFC's own table, of which the last six digits are ours.</summary>
    private const string Key = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1111111111, "050471")]
    [InlineData(1234567890, "005924")]
    [InlineData(2000000000, "279037")]
    [InlineData(20000000000, "353130")]
    public void Codes_are_those_of_the_standard(long seconds, string code)
    {
        var moment = new Instant(seconds * 1000);
        Assert.Equal(code, OneTimeCode.At(Key, moment));
        Assert.Equal(seconds / 30, OneTimeCode.StepOf(Key, code, moment));
        Assert.Equal(seconds / 30, OneTimeCode.StepOf(Key, $" {code[..3]} {code[3..]}", moment + TimeSpan.FromSeconds(30)));
        Assert.Null(OneTimeCode.StepOf(Key, code, moment + TimeSpan.FromSeconds(60)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("28708")]
    [InlineData("2870822")]
    [InlineData("abcdef")]
    public void What_is_no_code_is_of_no_step(string code) => Assert.Null(OneTimeCode.StepOf(Key, code, new Instant(59_000)));

    [Fact]
    public void Keys_are_of_160_bits_and_no_two_alike()
    {
        var key = OneTimeCode.NewKey();
        Assert.True(OneTimeCode.IsKey(key));
        Assert.NotEqual(key, OneTimeCode.NewKey());
        Assert.False(OneTimeCode.IsKey(key[1..]));
        Assert.False(OneTimeCode.IsKey(key[1..] + "1"));
        Assert.False(OneTimeCode.IsKey(null));
        Assert.Equal($"otpauth://totp/Jinpai:%E5%B0%8F%E6%9D%8E?secret={key}&issuer=Jinpai", OneTimeCode.AddressOf(key, "小李"));
    }
}
