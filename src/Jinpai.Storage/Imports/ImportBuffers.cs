using Jinpai.Storage.Segments;

namespace Jinpai.Storage.Imports;

/// <summary>Large buffers of an import, which one file after the other uses: while one batch of messages is written, the next is packed, be it of the same file or of the one after it.</summary>
internal sealed class ImportBuffers : IDisposable
{
    private const int MostBatches = 2;
    private readonly SpareBuilders _builders = new();
    private readonly SemaphoreSlim _free = new(MostBatches);

    /// <summary>Waits until there is room for one more. To be given back by <see cref="Return"/>.</summary>
    public MessageBatch TakeBatch(ImportTerms terms, LocalDays days, CancellationToken stopping)
    {
        _free.Wait(stopping);
        return new MessageBatch(terms.TextRules, days, terms.Now, _builders);
    }

    public void Return(MessageBatch batch)
    {
        batch.Release();
        _free.Release();
    }

    public void Dispose() => _free.Dispose();
}
