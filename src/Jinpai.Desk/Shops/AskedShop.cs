using Jinpai.Core;
namespace Jinpai.Desk.Shops;

/// <summary>A shop as a person asks for it: unchecked texts.</summary>
/// <param name="Code">Letters, digits, <c>-</c> and <c>_</c>.</param>
public sealed record AskedShop(string Code)
{
    /// <summary>Empty: the code.</summary>
    public string Name { get; init; } = "";
    public string Zone { get; init; } = UsualZone.Id;

    /// <summary><c>HH:mm</c>.</summary>
    public string DayCut { get; init; } = "00:00";

    /// <summary>One of <see cref="AddShop.Platforms"/>.</summary>
    public string Platform { get; init; } = "taobao";
}
