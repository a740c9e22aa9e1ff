using System.Text;
using Jinpai.Core;
using Jinpai.Core.Issues;
using Jinpai.Desk.Texts;
using Jinpai.Replay.Rules;
using Jinpai.Storage;

namespace Jinpai.Desk.Shops;

/// <summary>A shop's rules: the file that was stored, or the defaults in its own zone and with its own day cut.</summary>
public static class ShopRules
{
    /// <summary>The setting that holds the stored file.</summary>
    public const string Key = "rules";

    public static ReplayRules DefaultsOf(ShopInfo shop) => new() { Zone = shop.TimeZone, DayCut = shop.DayCut };

    public static RuleBook ReadFile(string path, ShopInfo shop, Words words) => Read(TextOf(path, words), Path.GetFileName(path), shop, words);

    public static string TextOf(string path, Words words) =>
        File.Exists(path) ? File.ReadAllText(path, Encoding.UTF8) : throw new RefusedException(words.Format("refused.file", path));

    /// <exception cref="RefusedException">It has faults.</exception>
    public static RuleBook Read(string text, string name, ShopInfo shop, Words words) => Read(text, name, shop, words, (language, faults) => language.Format("refused.rules", faults));

    /// <summary>The shop's own rules, as they were stored.</summary>
    /// <exception cref="RefusedException">They have faults: rules that an older version stored, or that were written past us.</exception>
    public static RuleBook ReadStored(string text, ShopInfo shop, Words words) => Read(text, Key, shop, words, (language, faults) => language.Format("refused.storedrules", shop.Code, faults));

    private static RuleBook Read(string text, string name, ShopInfo shop, Words words, Func<Words, int, string> refused)
    {
        var (rules, issues) = RulesFile.Read(text, name, DefaultsOf(shop));
        if (rules is not null)
        {
            return rules;
        }

        throw new RefusedException(words, language => refused(language, issues.Count) + "\n" + string.Join('\n', issues.Select(issue => "  " + Line(issue, language))));
    }

    private static string Line(Issue issue, Words words) => IssuePrinter.Line(issue.In(words.IsChinese ? Language.Chinese : Language.English), words);

    public static string NameOf(RuleBook rules) => string.Join(',', rules.Versions.Select(version => version.EffectiveFrom));
}
