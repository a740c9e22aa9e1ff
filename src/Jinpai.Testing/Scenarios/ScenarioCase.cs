using Jinpai.Core;
using Jinpai.Core.Events;
using Jinpai.Core.Records;

namespace Jinpai.Testing.Scenarios;

/// <summary>One case of a page: what happened, under which rules, what must come out, and why.</summary>
public sealed record ScenarioCase
{
    public required string Title { get; init; }

    /// <summary>Where the case begins: the page and its 1-based line.</summary>
    public required string File { get; init; }
    public required int Line { get; init; }

    /// <summary>A rules file of spec 2.10: an object, or an array of versions. Null: the defaults.</summary>
    public string? RulesJson { get; init; }
    public IReadOnlyList<AgentRecord> Agents { get; init; } = [];

    /// <summary>In the order of the page, which need not be that of time.</summary>
    public IReadOnlyList<MessageSent> Messages { get; init; } = [];

    /// <summary>Each order once, as it stands after the last of its lines.</summary>
    public IReadOnlyList<OrderSnapshot> Orders { get; init; } = [];

    /// <summary>Each refund once, as it stands after the last of its lines.</summary>
    public IReadOnlyList<RefundRecord> Refunds { get; init; } = [];

    /// <summary>The instant up to which the case says that its data is complete. Null: it follows from the events.</summary>
    public Instant? Horizon { get; init; }
    public IReadOnlyList<Expectation> Expectations { get; init; } = [];

    /// <summary>Why the answer is what it is, for a reader.</summary>
    public required string Because { get; init; }
}
