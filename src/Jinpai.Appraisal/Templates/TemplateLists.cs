using System.Collections.Immutable;
using System.Reflection;

namespace Jinpai.Appraisal.Templates;

/// <summary>The templates of one kind that a library ships, in the order in which they are shown.</summary>
public static class TemplateLists
{
    /// <param name="library">Holds the files.</param>
    /// <param name="templates">Code, names, for whom.</param>
    public static ImmutableArray<Template> Of(Assembly library, params IEnumerable<(string Code, string NameZh, string NameEn, string ForWhomZh, string ForWhomEn)> templates) =>
        [.. templates.Select(template => Template.From(library, template.Code, template.NameZh, template.NameEn, template.ForWhomZh, template.ForWhomEn))];

    /// <summary>The template of a code; null if there is none.</summary>
    public static Template? Find(this ImmutableArray<Template> list, string code) => list.FirstOrDefault(template => template.Code == code);
}
