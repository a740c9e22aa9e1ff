using System.Text.RegularExpressions;

namespace Jinpai.Web.Tests;

/// <summary>As much of CSS as our sheets have: rules, and rules in one media query.</summary>
internal static partial class StyleSheet
{
    /// <summary>Blocks of fewer lines are alike by chance.</summary>
    private const int FewestOfTwins = 3;

    /// <summary>One rule.</summary>
    /// <param name="Context">Its media query, or nothing.</param>
    /// <param name="Selector">All before the brace, in one line.</param>
    /// <param name="Declarations">Such as <c>margin: 0</c>.</param>
    internal sealed record Rule(string Context, string Selector, IReadOnlyList<string> Declarations)
    {
        public IEnumerable<string> Selectors => Selector.Split(", ");
    }

    public static IReadOnlyList<Rule> RulesOf(string sheet)
    {
        var rules = new List<Rule>();
        var context = "";
        foreach (Match part in Part().Matches(Comment().Replace(sheet, "")))
        {
            if (part.Groups["close"].Success)
            {
                context = "";
            }
            else if (part.Groups["media"].Success)
            {
                context = Blanks().Replace(part.Groups["media"].Value, " ").Trim();
            }
            else
            {
                var declarations = part.Groups["body"].Value.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
                rules.Add(new Rule(context, Blanks().Replace(part.Groups["selector"].Value, " ").Trim(), declarations));
            }
        }

        return rules;
    }

    /// <summary>What is said twice: the same property of the same selector in the same width, and blocks that are equal.</summary>
    public static IReadOnlyList<string> TwinsOf(IReadOnlyList<Rule> rules) =>
    [
        .. rules.SelectMany(rule => rule.Selectors.SelectMany(selector => rule.Declarations.Select(declaration => $"{rule.Context} {selector}: {declaration.Split(':')[0]}".TrimStart())))
            .GroupBy(said => said, StringComparer.Ordinal).Where(said => said.Count() > 1).Select(said => said.Key),
        .. rules.Where(rule => rule.Declarations.Count >= FewestOfTwins).GroupBy(rule => rule.Context + "{" + string.Join(';', rule.Declarations.Order(StringComparer.Ordinal)), StringComparer.Ordinal)
            .Where(alike => alike.Count() > 1).Select(alike => string.Join(" = ", alike.Select(rule => rule.Selector))),
    ];

    public static IEnumerable<string> ClassesIn(string sheet) => RulesOf(sheet).SelectMany(rule => ClassesOf(rule.Selector)).Distinct(StringComparer.Ordinal);

    public static IEnumerable<string> ClassesOf(string selector) => Class().Matches(selector).Select(match => match.Groups["name"].Value).Distinct(StringComparer.Ordinal);

    /// <summary>The class stands in a <c>class</c> attribute, or whole in a string that is made of classes; one with an end that is computed (<c>tone-3</c>) by its beginning.</summary>
    public static bool Uses(string source, bool isScript, string name)
    {
        var pattern = $"(?<![A-Za-z0-9-]){Regex.Escape(name)}(?![A-Za-z0-9-])";
        if (isScript)
        {
            return Regex.IsMatch(source, "[\"'`.]" + pattern, RegexOptions.CultureInvariant);
        }

        var start = name.Contains('-', StringComparison.Ordinal) ? $"|(?<![A-Za-z0-9-]){Regex.Escape(name[..(name.LastIndexOf('-') + 1)])}[@\"]" : "";
        return Attribute().Matches(source).Any(match => Regex.IsMatch(match.Groups["classes"].Value, pattern + start, RegexOptions.CultureInvariant))
            || Literal().Matches(source).Any(match => Regex.IsMatch(match.Groups["classes"].Value, pattern, RegexOptions.CultureInvariant));
    }

    [GeneratedRegex(@"/\*.*?\*/", RegexOptions.CultureInvariant | RegexOptions.Singleline, 5000)]
    private static partial Regex Comment();

    [GeneratedRegex(@"(?<media>@media[^{}]*)\{|(?<selector>[^{}@;][^{}]*)\{(?<body>[^{}]*)\}|(?<close>\})", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Part();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant, 5000)]
    private static partial Regex Blanks();

    [GeneratedRegex(@"\.(?<name>[A-Za-z][A-Za-z0-9_-]*)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Class();

    [GeneratedRegex("""class="(?<classes>([^"@]|@\(([^()]|\([^()]*\))*\)|@[A-Za-z.]+)*)["]""", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Attribute();

    [GeneratedRegex("""
        "(?<classes>[a-z0-9][a-z0-9 -]*)"
        """, RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnorePatternWhitespace, 5000)]
    private static partial Regex Literal();
}
