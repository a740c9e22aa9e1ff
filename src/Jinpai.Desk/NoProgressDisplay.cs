namespace Jinpai.Desk;

/// <summary>For work that nobody watches.</summary>
internal sealed class NoProgressDisplay : IProgressDisplay
{
    public static readonly NoProgressDisplay Instance = new();

    public void Show(long done, long total)
    {
    }

    public void Dispose()
    {
    }
}
