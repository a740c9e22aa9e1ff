namespace Jinpai.Cli.Terminal;

/// <summary>The exit codes of the contract (spec 6.5).</summary>
internal static class ExitCode
{
    public const int Done = 0;

    /// <summary>The input has errors; what could be done was done, nothing halfway.</summary>
    public const int InputErrors = 1;
    public const int WrongUsage = 2;

    /// <summary>A fault of ours.</summary>
    public const int OurFault = 3;
}
