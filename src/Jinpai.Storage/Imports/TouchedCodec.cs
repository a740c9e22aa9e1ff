using Jinpai.Storage.Codecs;
using Jinpai.Storage.Schema;

namespace Jinpai.Storage.Imports;

/// <summary>Which buyers a file touches, and from which instant.</summary>
internal static class TouchedCodec
{
    public static byte[] Encode(IEnumerable<(string Buyer, long From)> touched, int count, ByteWriter writer)
    {
        writer.Clear();
        writer.Count(count);
        long previous = 0;
        foreach (var (buyer, from) in touched)
        {
            writer.Text(buyer);
            writer.Signed(from - previous);
            previous = from;
        }

        return writer.ToArray();
    }

    /// <summary>Lowers the instants in <paramref name="into"/>.</summary>
    public static void Decode(ReadOnlySpan<byte> bytes, Dictionary<string, long> into)
    {
        var reader = new ByteReader(bytes, Tables.Touched);
        var count = reader.Count(leastBytes: 2);
        long from = 0;
        for (var i = 0; i < count; i++)
        {
            var buyer = reader.Text();
            from = unchecked(from + reader.Signed());
            if (!StoredLimits.IsInstantOrUnknown(from))
            {
                throw reader.Damage("a time out of the calendar");
            }

            Touch(into, buyer, from);
        }

        reader.End();
    }

    public static void Touch(Dictionary<string, long> touched, string buyer, long from)
    {
        if (!touched.TryGetValue(buyer, out var known) || from < known)
        {
            touched[buyer] = from;
        }
    }
}
