namespace Jinpai.Storage.Tests;

/// <summary>Tests that hold on every engine.</summary>
public abstract class StorageSuite(IStorageEngine engine) : IDisposable
{
    protected IStorageEngine Engine { get; } = engine;

    public void Dispose()
    {
        Clean();
        Engine.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>Takes away what a suite has beside its engine.</summary>
    protected virtual void Clean()
    {
    }
}
