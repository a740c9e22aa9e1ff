using Jinpai.Core.Issues;

namespace Jinpai.Desk.Texts;

/// <summary>Words that stand in sentences of several features.</summary>
public static class SharedWords
{
    /// <summary>Stands for an instant up to which there is nothing.</summary>
    public static readonly LocalText Never = new("（无数据）", "(no data)");
}
