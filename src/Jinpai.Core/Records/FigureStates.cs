namespace Jinpai.Core.Records;

/// <summary>How the state of a figure is written: one word for people, one code for programs, wherever it stands.</summary>
public static class FigureStates
{
    /// <summary>In JSON: <c>ok</c>, <c>immature</c>, <c>none</c>.</summary>
    public static string Code(FigureState state) => state switch
    {
        FigureState.Ok => "ok",
        FigureState.Immature => "immature",
        _ => "none",
    };

    /// <summary>What stands where there is no value, as platforms call it; never 0. Nothing where there is one.</summary>
    public static string Word(FigureState state, Language language) => (state, language) switch
    {
        (FigureState.Ok, _) => "",
        (FigureState.Immature, Language.English) => "immature",
        (FigureState.Immature, _) => "延迟统计",
        (_, Language.English) => "none",
        _ => "暂无数据",
    };
}
