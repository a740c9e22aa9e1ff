using Jinpai.Core.Issues;
using Jinpai.Storage.Documents;

namespace Jinpai.Desk.Documents;

/// <summary>What documents and their dates are called.</summary>
public static class DocumentWords
{
    /// <summary>Stands for the effective date of a version that has none.</summary>
    public static readonly LocalText Beginning = new("（一直）", "(always)");

    private static readonly LocalText Scheme = new("考核方案", "Scheme");
    private static readonly LocalText Plan = new("薪资方案", "Plan");
    private static readonly LocalText Grades = new("评级方案", "Grades");

    public static LocalText NameOf(DocumentKind kind) => kind switch
    {
        DocumentKind.Scheme => Scheme,
        DocumentKind.Plan => Plan,
        _ => Grades,
    };
}
