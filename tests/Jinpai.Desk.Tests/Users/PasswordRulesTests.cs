using Jinpai.Desk.Users;

namespace Jinpai.Desk.Tests.Users;

public sealed class PasswordRulesTests
{
    [Theory]
    [InlineData("short-one", PasswordFault.TooShort)]
    [InlineData("一二三四五六七八九十十", PasswordFault.TooShort)]
    [InlineData("aaaaaaaaaaaa", PasswordFault.Guessable)]
    [InlineData("123456789012", PasswordFault.Guessable)]
    [InlineData("098765432109", PasswordFault.Guessable)]
    [InlineData("Password1234!", PasswordFault.Guessable)]
    [InlineData("P@ssw0rdP@ssw0rd", PasswordFault.Guessable)]
    [InlineData("qwertyuiop123", PasswordFault.Guessable)]
    [InlineData("abcdabcdabcdabcd", PasswordFault.Guessable)]
    [InlineData("jinpai2026jinpai", PasswordFault.Guessable)]
    [InlineData("woaini5201314520", null)]
    [InlineData("woaini1234567890", PasswordFault.Guessable)]
    [InlineData("may.smith2026!", PasswordFault.Guessable)]
    [InlineData("example-smith-may", PasswordFault.Guessable)]
    [InlineData("x7 k2 x7 k2 x7 k2", PasswordFault.Guessable)]
    [InlineData("correct horse battery", null)]
    [InlineData("蓝天下的大熊猫吃竹子真香", null)]
    [InlineData("j4Kw-9pQz-Lm2t", null)]
    public void What_is_short_or_made_of_what_is_tried_first_is_none(string password, PasswordFault? fault) =>
        Assert.Equal(fault, PasswordRules.FaultOf(password, "May", "may.smith@example.com"));

    [Fact]
    public void What_is_longer_than_anybody_types_is_none()
    {
        Assert.Null(PasswordRules.FaultOf(string.Concat(Enumerable.Repeat("kq7x vw2m ", 25)) + "yth9zb"));
        Assert.Equal(PasswordFault.TooLong, PasswordRules.FaultOf(new string('字', PasswordRules.Most + 1)));
    }

    /// <summary>The work of the hash is what takes the time of whoever has stolen it.</summary>
    [Fact]
    public void A_hash_is_of_its_password_alone_and_never_twice_the_same()
    {
        var work = new IdentityPasswordWork();
        var hash = work.Hash("correct horse battery");
        Assert.NotEqual(hash, work.Hash("correct horse battery"));
        Assert.Equal(false, work.Verify(hash, "correct horse battery"));
        Assert.Null(work.Verify(hash, "correct horse batteri"));
        Assert.Null(work.Verify(hash, "Correct horse battery"));
    }
}
