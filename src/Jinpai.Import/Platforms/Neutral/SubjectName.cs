using Jinpai.Core.Records;
using Jinpai.Import.Reading;

namespace Jinpai.Import.Platforms.Neutral;

/// <summary>Reads whose target a row states: <c>shop</c> or <c>*</c>, <c>shop:CODE</c>, <c>team:NAME</c>, <c>agent:NAME</c>; a name alone is an agent.</summary>
internal static class SubjectName
{
    /// <summary>The kind and the name; an empty name if there is none behind the colon.</summary>
    public static (TargetSubject Kind, string Name) Split(string text)
    {
        if (text is "*" || text.Equals("shop", StringComparison.OrdinalIgnoreCase))
        {
            return (TargetSubject.Shop, "*");
        }

        foreach (var (word, kind) in (ReadOnlySpan<(string, TargetSubject)>)[("shop", TargetSubject.Shop), ("team", TargetSubject.Team), ("agent", TargetSubject.Agent)])
        {
            if (text.Length > word.Length && text.StartsWith(word, StringComparison.OrdinalIgnoreCase) && text[word.Length] is ':' or '：')
            {
                return (kind, CellText.Trim(text.AsSpan(word.Length + 1)).ToString());
            }
        }

        return (TargetSubject.Agent, text);
    }
}
