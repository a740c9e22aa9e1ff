namespace Jinpai.Storage.Tests;

/// <summary>Tests that hold on every engine.</summary>
public abstract class StorageSuite(IStorageEngine engine) : IDisposable
{
    protected IStorageEngine Engine { get; } = engine;

    public void Dispose()
    {
        Engine.Dispose();
        GC.SuppressFinalize(this);
    }
}
