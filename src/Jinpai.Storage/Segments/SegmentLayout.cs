using Jinpai.Core.Events;
using Jinpai.Replay.Timelines;

namespace Jinpai.Storage.Segments;

/// <summary>What the writer and the reader of segments must agree on.</summary>
/// <remarks>
/// Timing: version, unit of time (1 or 1000 ms), base time, accounts, references (products and orders), buyers (key, messages, bytes), then each buyer's messages.
/// Message: flags, details, [account], time, id or hash, characters, line, [references]. Times, digit ids and lines are differences to the message before it.
/// Content: version, batches (buyers, compressed bytes, raw bytes), then the batches; a text is its length + 1 and UTF-8, 0 where the file has no texts. No content at all: texts are kept no longer.
/// </remarks>
internal static class SegmentLayout
{
    public const int BucketCount = 64;
    public const int Version = 1;
    public const int BuyersPerBatch = 64;

    public const int KindShift = 1;
    public const int ClassShift = 4;
    public const int SameAccount = 0x80;

    public const int MarksMask = 0x0F;
    public const int IdShift = 4;
    public const int IdMask = 0x03;
    public const int HasReferences = 0x40;

    public const int NoId = 0;
    public const int NextDigits = 1;
    public const int OtherDigits = 2;
    public const int TextId = 3;

    public static byte Flags(MessageDirection direction, MessageKind kind, MessageClass messageClass) =>
        (byte)((int)direction | ((int)kind << KindShift) | ((int)messageClass << ClassShift));

    public static byte Details(MessageMarks marks, int idForm, bool hasReferences) =>
        (byte)(((int)marks & MarksMask) | (idForm << IdShift) | (hasReferences ? HasReferences : 0));
}
