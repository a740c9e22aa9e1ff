namespace Jinpai.Cli.Tests;

/// <summary>What came of a command line.</summary>
public sealed record Ran(int Code, string Out, string Error)
{
    public string All => Out + Error;

    /// <summary>Fails with all that the command said if it did not end with this code.</summary>
    public Ran Expect(int code)
    {
        Assert.True(Code == code, $"Exit code {Code} instead of {code}. Out:\n{Out}\nError:\n{Error}");
        return this;
    }
}
