using Jinpai.Import.Sources;

namespace Jinpai.Import.Text;

/// <summary>Passes bytes through, counts them for the progress bar, and stops when the user does.</summary>
internal sealed class CountingStream(Stream inner, Action<long>? progress, CancellationToken cancellation) : ForwardStream
{
    public override long Length => inner.Length;

    public override int Read(Span<byte> buffer)
    {
        cancellation.ThrowIfCancellationRequested();
        var count = inner.Read(buffer);
        ReadCount += count;
        progress?.Invoke(ReadCount);
        return count;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
        }

        base.Dispose(disposing);
    }
}
