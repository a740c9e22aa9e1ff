namespace Jinpai.Pay.Plans;

/// <summary>One line of a plan. The kinds are closed; each is a type of its own.</summary>
/// <param name="Name">As the plan names it; null: the usual name of its kind.</param>
public abstract record Component(string? Name)
{
    /// <summary>The word of the file and of the result, such as <c>commission</c>.</summary>
    public abstract string Kind { get; }

    /// <summary>Whether what it pays depends on the score.</summary>
    public virtual bool NeedsScore => false;
}
