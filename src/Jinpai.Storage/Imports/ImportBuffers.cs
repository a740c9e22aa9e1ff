using System.Collections.Concurrent;
using Jinpai.Storage.Segments;

namespace Jinpai.Storage.Imports;

/// <summary>Large buffers of an import, which one file after the other uses.</summary>
internal sealed class ImportBuffers
{
    private readonly ConcurrentBag<MessageChunk> _chunks = [];

    /// <summary>For the thread that packs.</summary>
    public SpareBuilders Builders { get; } = new();

    public MessageChunk TakeChunk() => _chunks.TryTake(out var chunk) ? chunk : new MessageChunk();

    public void Return(MessageChunk chunk)
    {
        chunk.Clear();
        _chunks.Add(chunk);
    }
}
