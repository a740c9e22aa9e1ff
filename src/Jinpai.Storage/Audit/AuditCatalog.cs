using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Reflection;
using Jinpai.Core;

namespace Jinpai.Storage.Audit;

/// <summary>All kinds of change that some assemblies hold, found by their static fields.</summary>
public sealed class AuditCatalog
{
    private readonly FrozenDictionary<string, AuditKind> _byCode;

    /// <exception cref="ArgumentException">Two kinds have one code.</exception>
    public AuditCatalog(params IReadOnlyList<Assembly> assemblies)
    {
        Kinds = [.. StaticFields.Of<AuditKind>(assemblies).OrderBy(kind => kind.Code, StringComparer.Ordinal)];
        _byCode = Kinds.ToFrozenDictionary(kind => kind.Code, StringComparer.Ordinal);
    }

    /// <summary>In the order of their codes.</summary>
    public ImmutableArray<AuditKind> Kinds { get; }

    /// <summary>The kind with the code; or one that is called by its code, as another version of the program wrote it.</summary>
    public AuditKind KindOf(string code) => _byCode.GetValueOrDefault(code) ?? new AuditKind(code, code, code);
}
