using System.Collections.Frozen;
using Jinpai.Core;

namespace Jinpai.Appraisal.Texts;

/// <summary>What this library says to people, in both languages. The sentences stand in <c>AppraisalTexts.Known.cs</c>.</summary>
public static partial class AppraisalTexts
{
    private static readonly FrozenDictionary<string, (string Zh, string En)> All = Known.Faults.Concat(Known.Notices).ToFrozenDictionary(t => t.Key, t => (t.Zh, t.En), StringComparer.Ordinal);

    private static readonly TextTable Chinese = new(All, Language.Chinese);
    private static readonly TextTable English = new(All, Language.English);

    public static TextTable In(Language language) => language == Language.Chinese ? Chinese : English;

    /// <summary>What kind of issue a code means, for headings: <c>issue.key_twice</c> and so on.</summary>
    public static string TitleOf(string issueCode, Language language)
    {
        var texts = In(language);
        return texts.Has("issue." + issueCode) ? texts.Say("issue." + issueCode) : issueCode;
    }
}
