using System.Globalization;

namespace Jinpai.Cli.Tests.Killing;

/// <summary>How many processes are killed at each piece of work.</summary>
public sealed record KillCounts(int Import, int Replay, int DirtyReplay, int Undo, int Replace)
{
    /// <summary>As many times more where somebody takes an evening for it: <c>JINPAI_KILLS</c>.</summary>
    public static int Times { get; } = int.TryParse(Environment.GetEnvironmentVariable("JINPAI_KILLS"), NumberStyles.None, CultureInfo.InvariantCulture, out var times) ? times : 1;

    /// <summary>Some of them must be met when all is written and they have not ended yet. Where nothing is left to do after the last commit, that is a matter of luck.</summary>
    public bool MeetsNewState { get; init; } = true;
}
