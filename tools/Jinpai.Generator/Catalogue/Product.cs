using Jinpai.Core;

namespace Jinpai.Generator.Catalogue;

/// <summary>Something the shop sells.</summary>
/// <param name="Id">The platform's number of the product.</param>
/// <param name="Title">As the product page shows it.</param>
/// <param name="ShortName">As people call it in a chat.</param>
/// <param name="Price">Of one piece.</param>
/// <param name="Fabric">What it is made of.</param>
/// <param name="Colors">Names of its colours.</param>
/// <param name="Sizes">Names of its sizes.</param>
/// <param name="IsPresale">Sold by deposit and balance.</param>
internal sealed record Product(string Id, string Title, string ShortName, Money Price, string Fabric, IReadOnlyList<string> Colors, IReadOnlyList<string> Sizes, bool IsPresale);
