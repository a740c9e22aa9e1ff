using Jinpai.Import.Reading;

namespace Jinpai.Import.Platforms.Tables;

/// <summary>A column of a platform's export under all the names that its versions have.</summary>
/// <param name="Names">As <see cref="HeaderName.Normalise"/> leaves them; the first that a file has is read.</param>
/// <param name="IsInHeader">Whether the header must have it.</param>
/// <param name="IsFilled">Whether its cells must hold something.</param>
/// <param name="IsPersonal">Whether its values name or quote a person: they never stand in an issue.</param>
internal sealed record TradeColumn(IReadOnlyList<string> Names, bool IsInHeader, bool IsFilled, bool IsPersonal);
