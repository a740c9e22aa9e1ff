namespace Jinpai.Storage.Segments;

/// <summary>What a message refers to: a person reads it beside the text; no rule of the replay asks for it.</summary>
/// <param name="Product">The product of a card or link; null: none.</param>
/// <param name="Order">The order of a card; null: none.</param>
internal readonly record struct MessageReferences(string? Product, string? Order);
