using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Reflection;

namespace Jinpai.Core.Issues;

/// <summary>All kinds of issue that some assemblies hold, found by their static fields: a kind need not be listed anywhere.</summary>
public sealed class IssueCatalog
{
    private readonly FrozenDictionary<string, IssueKind> _byCode;

    /// <exception cref="ArgumentException">Two kinds have one code.</exception>
    public IssueCatalog(params IReadOnlyList<Assembly> assemblies)
    {
        Kinds = [.. StaticFields.Of<IssueKind>(assemblies).OrderBy(kind => kind.Code, StringComparer.Ordinal)];
        _byCode = Kinds.ToFrozenDictionary(kind => kind.Code, StringComparer.Ordinal);
    }

    /// <summary>In the order of their codes.</summary>
    public ImmutableArray<IssueKind> Kinds { get; }

    public IssueKind? Find(string code) => _byCode.GetValueOrDefault(code);

    /// <summary>The kind with the code; or one that keeps the code and the severity and says that another version of the program wrote it.</summary>
    public IssueKind KindOf(string code, Severity severity) => Find(code) ?? new IssueKind(
        code,
        severity,
        zh: new("其他版本记录的问题", "", "本版本没有这类问题的说明；重新导入该文件可看到说明"),
        en: new("A fault noted by another version of the program", "", "This version has no words for it; import the file again to see what it is"));
}
