using Jinpai.Core.Issues;

namespace Jinpai.Pay.Plans;

/// <summary>One line of a plan. The kinds are closed; each is a type of its own.</summary>
public abstract record Component
{
    private protected Component(string? name) => Name = name;

    /// <summary>As the plan names it; null: the usual name of its kind.</summary>
    public string? Name { get; }

    /// <summary>The word of the file and of the result, such as <c>commission</c>.</summary>
    public abstract string Kind { get; }

    /// <summary>What its kind is called where the plan gives no name.</summary>
    public abstract LocalText UsualName { get; }

    /// <summary>As slips call it: its name, else the usual one.</summary>
    public LocalText Label => Name is { } own ? own : UsualName;

    /// <summary>Whether what it pays depends on the score.</summary>
    public virtual bool NeedsScore => false;
}
