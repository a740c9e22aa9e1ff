namespace Jinpai.Import.Json;

/// <summary>What an answer of the open platform is a list of.</summary>
/// <param name="Envelopes">The answers' names, such as <c>trades_sold_get_response</c>.</param>
/// <param name="List">The list's name, such as <c>trades</c>.</param>
/// <param name="Item">An item's name, such as <c>trade</c>: a list of objects, or one object where there is only one.</param>
/// <param name="Keys">Fields by which an item without envelope is known.</param>
internal sealed record ItemKind(IReadOnlyList<string> Envelopes, string List, string Item, IReadOnlyList<string> Keys)
{
    public string EnvelopeNames => string.Join(" / ", Envelopes);
}
