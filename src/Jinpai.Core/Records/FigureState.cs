namespace Jinpai.Core.Records;

/// <summary>Whether a figure can be read. Only <see cref="Ok"/> has a value.</summary>
public enum FigureState
{
    Ok,

    /// <summary>延迟统计: later events can still change it.</summary>
    Immature,

    /// <summary>暂无数据: nothing to compute it from, such as a denominator of 0.</summary>
    None,
}
