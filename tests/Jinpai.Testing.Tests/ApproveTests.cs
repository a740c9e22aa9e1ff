namespace Jinpai.Testing.Tests;

public sealed class ApproveTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("jinpai-approve").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_text_without_an_approved_one_is_refused_and_written()
    {
        var fault = Assert.Throws<NotApprovedException>(() => Check("one\r\ntwo\r\n"));
        Assert.Contains("no approved text yet", fault.Message, StringComparison.Ordinal);
        Assert.Equal("one\ntwo\n", File.ReadAllText(Received));
    }

    [Fact]
    public void An_equal_text_passes_whatever_its_line_ends_and_clears_what_was_received()
    {
        File.WriteAllText(Approved, "one\r\ntwo\r\n");
        File.WriteAllText(Received, "old");
        Check("one\ntwo");
        Assert.False(File.Exists(Received));
    }

    [Fact]
    public void A_different_text_shows_its_first_difference_with_line_numbers()
    {
        File.WriteAllText(Approved, "a\nb\nc\nd\ne\n");
        var fault = Assert.Throws<NotApprovedException>(() => Check("a\nb\nX\nY\nd\ne\n"));
        Assert.StartsWith("The text differs from line 3 on:\n     1 a\n     2 b\n-    3 c\n+    3 X\n+    4 Y\n     5 d\n     6 e\n", fault.Message, StringComparison.Ordinal);
    }

    private string Approved => Path.Combine(_folder, "SlipTests.Slip.approved.txt");
    private string Received => Path.Combine(_folder, "SlipTests.Slip.received.txt");

    private void Check(string actual) => Approve.Text(actual, testFile: Path.Combine(_folder, "SlipTests.cs"), testName: "Slip");
}
