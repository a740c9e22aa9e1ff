using Jinpai.Core;
using Jinpai.Core.Records;

namespace Jinpai.Output.Results;

/// <summary>Headings and signs in the reader's language.</summary>
internal sealed class ResultWords(Language language)
{
    public Language Language => language;

    /// <summary>Stands where there is nothing to count: never a 0.</summary>
    public string None => Say("无数据", "none");

    /// <summary>Stands where a criterion does not count.</summary>
    public string LeftOut => Say("不计", "left out");

    public string NoScore => Say("无分数", "no score");

    public string Say(string chinese, string english) => language == Language.English ? english : chinese;

    public string State(FigureState state) => state switch
    {
        FigureState.Immature => Say("延迟统计", "immature"),
        FigureState.None => None,
        _ => "",
    };
}
