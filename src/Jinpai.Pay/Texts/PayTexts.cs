using System.Collections.Frozen;
using Jinpai.Appraisal.Texts;
using Jinpai.Core;

namespace Jinpai.Pay.Texts;

/// <summary>What this library says to people, in both languages; the appraisal's sentences stand behind it. The sentences stand in <c>PayTexts.Known.cs</c>.</summary>
public static partial class PayTexts
{
    private static readonly FrozenDictionary<string, (string Zh, string En)> All = Known.Faults.Concat(Known.Words).ToFrozenDictionary(t => t.Key, t => (t.Zh, t.En), StringComparer.Ordinal);

    private static readonly TextTable Chinese = new(All, Language.Chinese, AppraisalTexts.In(Language.Chinese));
    private static readonly TextTable English = new(All, Language.English, AppraisalTexts.In(Language.English));

    public static TextTable In(Language language) => language == Language.Chinese ? Chinese : English;

    /// <summary>What kind of issue a code means, for headings.</summary>
    public static string TitleOf(string issueCode, Language language)
    {
        var texts = In(language);
        return texts.Has("issue." + issueCode) ? texts.Say("issue." + issueCode) : issueCode;
    }
}
