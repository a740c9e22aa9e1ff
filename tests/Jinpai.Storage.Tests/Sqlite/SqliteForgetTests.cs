using System.Text;

namespace Jinpai.Storage.Tests.Sqlite;

/// <inheritdoc cref="ForgetTests"/>
public sealed class SqliteForgetTests() : ForgetTests(new SqliteEngine())
{
    /// <summary>Not in a page that is free either, nor in the log beside the file.</summary>
    protected override void AssertGone(IShopStore shop, string text)
    {
        base.AssertGone(shop, text);
        foreach (var file in Directory.EnumerateFiles(((SqliteEngine)Engine).Folder, "*", SearchOption.AllDirectories).Where(file => !file.EndsWith(".lock", StringComparison.Ordinal)))
        {
            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            var content = new byte[stream.Length];
            stream.ReadExactly(content);
            Assert.False(content.AsSpan().IndexOf(Encoding.UTF8.GetBytes(text)) >= 0, $"{text} is still in the bytes of {file}");
        }
    }
}
