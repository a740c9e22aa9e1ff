namespace Jinpai.Desk;

/// <summary>Shows how far one piece of work has come, until it is disposed of. Called from the thread that works.</summary>
public interface IProgressDisplay : IDisposable
{
    /// <param name="done">Of the same unit as <paramref name="total"/>.</param>
    /// <param name="total">Zero or less where it is not known.</param>
    void Show(long done, long total);
}
