namespace Jinpai.Cli.Tests.Killing;

/// <summary>How many processes are killed at each piece of work.</summary>
public sealed record KillCounts(int Import, int Replay, int DirtyReplay, int Undo, int Replace)
{
    /// <summary>Some of them must be met when all is written and they have not ended yet. Where nothing is left to do after the last commit, that is a matter of luck.</summary>
    public bool MeetsNewState { get; init; } = true;
}
