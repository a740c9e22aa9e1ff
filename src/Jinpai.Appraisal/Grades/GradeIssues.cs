using Jinpai.Core.Issues;

namespace Jinpai.Appraisal.Grades;

/// <summary>Faults of grades. Their first argument is what became of the document.</summary>
public static class GradeIssues
{
    public static readonly IssueKind UnknownGrade = new(
        "unknown_grade",
        Severity.Error,
        zh: new("未知等级", "其中之一：{1}", "{0}"),
        en: new("unknown grade", "one of {1}", "{0}"));
}
