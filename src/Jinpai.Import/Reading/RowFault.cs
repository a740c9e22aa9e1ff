namespace Jinpai.Import.Reading;

/// <summary>What is wrong with a row as a whole, before its values are looked at.</summary>
internal enum RowFault
{
    None,
    CellsTooFew,
    CellsTooMany,
    QuotesBroken,
    JsonBroken,
    JsonNameDoubled,
    JsonValueNested,
}
