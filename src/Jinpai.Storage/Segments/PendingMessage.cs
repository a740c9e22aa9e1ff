using Jinpai.Replay.Timelines;

namespace Jinpai.Storage.Segments;

/// <summary>A message on its way into a segment. Names are indexes into its batch; numbers alone, since hundreds of thousands wait in arrays that nobody should have to search for objects.</summary>
internal struct PendingMessage
{
    public long At;

    /// <summary>The number of a digit id, or the content hash of a message without id.</summary>
    public ulong Number;
    public int Buyer;
    public int Account;
    public int Line;
    public int Characters;

    /// <summary>Index + 1 in the batch's references; 0: none.</summary>
    public int Product;
    public int Order;

    /// <summary>Index + 1 in the batch's accounts; 0: none.</summary>
    public int ToAccount;
    public int TextOffset;

    /// <summary>Bytes of an id that is no number, in UTF-8 behind the text; 0: none.</summary>
    public int IdLength;

    /// <summary>Bytes of UTF-8; −1: the file has no texts.</summary>
    public int TextLength;
    public byte Digits;
    public byte Flags;
    public MessageMarks Marks;
}
