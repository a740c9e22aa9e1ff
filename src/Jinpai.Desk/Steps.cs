namespace Jinpai.Desk;

/// <summary>Hands progress on at once, on the thread that reports it.</summary>
public sealed class Steps<T>(Action<T> report) : IProgress<T>
{
    public void Report(T value) => report(value);
}
