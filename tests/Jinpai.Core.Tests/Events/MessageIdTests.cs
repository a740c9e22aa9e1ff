using System.Globalization;
using Jinpai.Core.Events;
using Jinpai.Testing;

namespace Jinpai.Core.Tests.Events;

public sealed class MessageIdTests
{
    [Theory]
    [InlineData("")]
    [InlineData("0")]
    [InlineData("007")]
    [InlineData("1234567890123456789")]
    [InlineData("12345678901234567890")]
    [InlineData("00000000000000000000000001")]
    [InlineData("msg-1")]
    [InlineData("٣٤")]
    public void An_id_is_written_as_it_was_read(string text) => Cultures.Each(() =>
    {
        var id = MessageId.Parse(text);
        Assert.Equal(text, id.ToString());
        Assert.Equal(text.Length == 0, id.IsNone);
        Assert.Equal(MessageId.Parse(text), id);
        Assert.Equal(MessageId.Parse(text).GetHashCode(), id.GetHashCode());
    });

    [Fact]
    public void Order_is_digits_by_length_then_ordinally_then_texts_then_none()
    {
        string[] expected = ["0", "9", "00", "10", "99", "100", "9999999999999999999", "00000000000000000000", "12345678901234567890", "A", "a", "a1", "٣", ""];
        var ids = expected.Select(t => MessageId.Parse(t)).ToArray();
        Array.Reverse(ids);
        Array.Sort(ids);
        Assert.Equal(expected, ids.Select(i => i.ToString()));
    }

    [Fact]
    public void The_order_is_antisymmetric_transitive_and_agrees_with_equality() => Seeded.Run(3000, random =>
    {
        var (a, b, c) = (Any(random), Any(random), Any(random));
        Assert.Equal(Math.Sign(a.CompareTo(b)), -Math.Sign(b.CompareTo(a)));
        Assert.Equal(a == b, a.CompareTo(b) == 0);
        Assert.Equal(a == b, a.ToString() == b.ToString());
        if (a <= b && b <= c)
        {
            Assert.True(a <= c, $"'{a}' ≤ '{b}' ≤ '{c}'");
        }
    });

    [Fact]
    public void An_id_from_digits_equals_the_one_that_was_read()
    {
        Assert.Equal(MessageId.Parse("0042"), MessageId.FromDigits(42, 4));
        Assert.Equal(MessageId.Parse("9999999999999999999"), MessageId.FromDigits(9_999_999_999_999_999_999, 19));
    }

    [Theory]
    [InlineData(42UL, 1)]
    [InlineData(1UL, 0)]
    [InlineData(12345678901234567890UL, 20)]
    [InlineData(1UL, -1)]
    public void Digits_that_do_not_fit_are_refused(ulong number, int digits) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => MessageId.FromDigits(number, digits));

    internal static MessageId Any(Random random) => random.Next(4) switch
    {
        0 => default,
        1 => MessageId.Parse(new string('0', random.Next(0, 3)) + random.Next(0, 30).ToString(CultureInfo.InvariantCulture)),
        2 => MessageId.Parse(string.Concat(Enumerable.Range(0, random.Next(18, 23)).Select(_ => random.Next(2) == 0 ? '0' : '1'))),
        _ => MessageId.Parse(string.Concat(Enumerable.Range(0, random.Next(1, 4)).Select(_ => "0aA"[random.Next(3)]))),
    };
}
