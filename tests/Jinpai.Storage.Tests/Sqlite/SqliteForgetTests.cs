using System.Text;

namespace Jinpai.Storage.Tests.Sqlite;

/// <inheritdoc cref="ForgetTests"/>
public sealed class SqliteForgetTests() : ForgetTests(new SqliteEngine())
{
    /// <summary>Not in a page that is free either, nor in the log beside the file.</summary>
    protected override void AssertGone(IShopStore shop, string text)
    {
        base.AssertGone(shop, text);
        Assert.False(((SqliteEngine)Engine).Holds(Encoding.UTF8.GetBytes(text)), $"{text} is still in the bytes of a file");
    }
}

/// <inheritdoc cref="RetentionTests"/>
public sealed class SqliteRetentionTests() : RetentionTests(new SqliteEngine())
{
    /// <summary>Not in a page that is free either.</summary>
    protected override void AssertGone(IShopStore shop, IReadOnlyList<byte[]> contents)
    {
        base.AssertGone(shop, contents);
        Assert.DoesNotContain(contents, ((SqliteEngine)Engine).Holds);
    }
}
