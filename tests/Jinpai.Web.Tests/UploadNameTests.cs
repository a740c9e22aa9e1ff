using Jinpai.Web.Imports.Uploading;

namespace Jinpai.Web.Tests;

/// <summary>Names that a browser sends are no way to other folders.</summary>
public sealed class UploadNameTests
{
    [Theory]
    [InlineData("orders.csv", "orders.csv")]
    [InlineData("十月/聊天.csv", "十月/聊天.csv")]
    [InlineData("..\\..\\etc\\passwd", "etc/passwd")]
    [InlineData("/../../a.csv", "a.csv")]
    [InlineData("C:\\shop\\a.csv", "C_/shop/a.csv")]
    [InlineData("a<b>:\"|?*.csv", "a_b______.csv")]
    [InlineData("con.csv", "_con.csv")]
    [InlineData(".hidden", "hidden")]
    [InlineData("a\u0000\u001fb.csv", "a__b.csv")]
    [InlineData("a. .", "a")]
    [InlineData("..", "file")]
    [InlineData("", "file")]
    [InlineData(null, "file")]
    public void A_sent_name_becomes_a_safe_one(string? sent, string expected) => Assert.Equal(expected, UploadName.Of(sent));

    [Fact]
    public void A_long_name_is_cut_and_keeps_its_ending()
    {
        var name = UploadName.Of(new string('聊', 300) + ".csv");
        Assert.EndsWith("聊.csv", name, StringComparison.Ordinal);
        Assert.InRange(System.Text.Encoding.UTF8.GetByteCount(name), 140, 150);
    }

    [Fact]
    public async Task Two_files_of_one_name_are_both_kept_and_the_folder_goes_afterwards()
    {
        var folder = Path.Combine(Path.GetTempPath(), "jinpai-upload-" + Guid.NewGuid().ToString("N"));
        using (var upload = new UploadFolder(folder))
        {
            foreach (var text in new[] { "one", "two" })
            {
                await upload.Add("day/a.csv", new MemoryStream(System.Text.Encoding.UTF8.GetBytes(text)), CancellationToken.None);
            }

            Assert.Equal(["day/a.csv", "day/a (2).csv"], upload.Names);
            Assert.Equal("two", await File.ReadAllTextAsync(Path.Combine(folder, "day", "a (2).csv")));
        }

        Assert.False(Directory.Exists(folder));
    }
}
