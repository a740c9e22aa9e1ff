using System.Diagnostics;
using Jinpai.Core;
using Jinpai.Core.Issues;

namespace Jinpai.Appraisal.Notices;

/// <summary>Something a person should know of a result; shown among its warnings. Its language is chosen when it is shown.</summary>
public sealed record Notice
{
    /// <param name="kind">What kind of notice.</param>
    /// <param name="agent">Whom it concerns; null for all.</param>
    /// <param name="arguments">What the kind's sentence names.</param>
    public Notice(NoticeKind kind, AgentId? agent, params IReadOnlyList<LocalText> arguments)
    {
        Debug.Assert(arguments.Count >= kind.Text.PlaceCount, $"{kind.Code} names {kind.Text.PlaceCount} arguments, there are {arguments.Count}.");
        Kind = kind;
        Agent = agent;
        Arguments = arguments;
    }

    public NoticeKind Kind { get; }
    public AgentId? Agent { get; }
    public IReadOnlyList<LocalText> Arguments { get; }

    public NoticeWeight Weight => Kind.Weight;
    public string Code => Kind.Code;

    public LocalText Text => Kind.Text.With(Arguments);

    public bool Equals(Notice? other) => other is not null && Kind == other.Kind && Agent == other.Agent && Arguments.SequenceEqual(other.Arguments);

    public override int GetHashCode() => HashCode.Combine(Kind, Agent, Arguments.Count);

    public override string ToString() => $"{Code}: {Text}";
}
