namespace Jinpai.Import.Text;

/// <summary>
/// Whether bytes that are valid GB18030 were meant as it. Nearly all that Chinese people write stands in the first 6,763 characters (GB2312); bytes of Big5, Shift-JIS or a western
/// code page, taken for GB18030, give mostly characters beyond them. Korean text cannot be told: its bytes lie where the common characters do.
/// </summary>
internal sealed class ChineseShare
{
    private long _common;
    private long _rare;
    private long _alsoBigFive;
    private byte _lead;
    private int _skip;

    /// <summary>Most of the characters are rare ones; or many are, and all of those have bytes that Big5 has too, which traditional characters in GB18030 have by no means all.</summary>
    public bool IsDoubtful => _rare > _common || (_rare == _alsoBigFive && _rare * 4 > _rare + _common);

    public void Add(ReadOnlySpan<byte> bytes)
    {
        foreach (var value in bytes)
        {
            if (_skip > 0)
            {
                _skip--;
            }
            else if (_lead == 0)
            {
                _lead = value >= 0x80 ? value : (byte)0;
            }
            else
            {
                var isOfFour = value is >= (byte)'0' and <= (byte)'9';
                _skip = isOfFour ? 2 : 0;
                var isCommon = !isOfFour && value >= 0xA1 && _lead is >= 0xA1 and <= 0xF7;
                _common += isCommon ? 1 : 0;
                _rare += isCommon ? 0 : 1;
                _alsoBigFive += !isCommon && _lead >= 0xA1 && value is >= 0x40 and <= 0x7E ? 1 : 0;
                _lead = 0;
            }
        }
    }
}
