namespace Jinpai.Import.Text;

/// <summary>What is wrong with the quotes of a record, the worst first.</summary>
internal enum QuoteFault
{
    None,

    /// <summary>A quoted cell is not followed by a separator or the end.</summary>
    TextAfterQuote,

    /// <summary>A quoted cell never ends.</summary>
    Unterminated,
}
