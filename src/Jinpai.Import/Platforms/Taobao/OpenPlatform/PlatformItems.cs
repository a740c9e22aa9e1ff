using Jinpai.Import.Json;

namespace Jinpai.Import.Platforms.Taobao.OpenPlatform;

/// <summary>Makes records of the items of one kind of answer.</summary>
internal abstract class PlatformItems
{
    private protected PlatformItems()
    {
    }

    /// <summary>Reads one item. If it ends up held, nothing of it was handed on.</summary>
    public abstract void Take(ItemCells item);
}
