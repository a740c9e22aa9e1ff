using System.Globalization;
using Jinpai.Core;
using Jinpai.Core.Issues;
using Jinpai.Core.Records;

namespace Jinpai.Output.Results;

/// <summary>Headings and signs in the reader's language.</summary>
internal sealed class ResultWords(Language language)
{
    public Language Language => language;

    /// <summary>Stands where there is nothing to count: never a 0.</summary>
    public string None => State(FigureState.None);

    /// <summary>Stands where a criterion does not count.</summary>
    public string LeftOut => Say("不计", "left out");

    public string NoScore => Say("无分数", "no score");

    public string In(LocalText text) => text.In(language);

    public string Say(string chinese, string english) => language == Language.English ? english : chinese;

    /// <summary>Of which document and period a result is: <c>女装店客服考核 v1 · 周期 2026-10</c>.</summary>
    public string Title(string name, int version, string? period) => string.Create(CultureInfo.InvariantCulture, $"{name} v{version}{(period is null ? "" : " · " + Say("周期 ", "period ") + period)}");

    public string State(FigureState state) => FigureStates.Word(state, language);
}
