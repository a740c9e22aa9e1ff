namespace Jinpai.Import.Tests;

/// <summary>
/// Measures what is alive in the whole process. Who wants to measure must be in this collection, which runs when no other test does: beside
/// others, their memory would count too.
/// </summary>
[CollectionDefinition(nameof(MeasuredAlone), DisableParallelization = true)]
public sealed class MeasuredAlone : ICollectionFixture<MeasuredAlone>
{
    /// <summary>Bytes that are alive now, all garbage taken away first.</summary>
#pragma warning disable CA1822 // Of the fixture, so that only a test of the collection can ask.
    public long AliveBytes() => GC.GetTotalMemory(forceFullCollection: true);
#pragma warning restore CA1822
}
