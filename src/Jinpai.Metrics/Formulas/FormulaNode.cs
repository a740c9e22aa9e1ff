using Jinpai.Core;

namespace Jinpai.Metrics.Formulas;

/// <summary>A part of a formula.</summary>
internal abstract record FormulaNode
{
    private protected FormulaNode(int at)
    {
        At = at;
    }

    /// <summary>Its 0-based place in the text.</summary>
    public int At { get; }

    internal abstract Ratio? Evaluate(Func<string, Ratio?> valueOf);

    internal sealed record Constant(int At, Ratio Value) : FormulaNode(At)
    {
        internal override Ratio? Evaluate(Func<string, Ratio?> valueOf) => Value;
    }

    internal sealed record Operand(int At, string Id) : FormulaNode(At)
    {
        internal override Ratio? Evaluate(Func<string, Ratio?> valueOf) => valueOf(Id);
    }

    internal sealed record Negated(int At, FormulaNode Of) : FormulaNode(At)
    {
        internal override Ratio? Evaluate(Func<string, Ratio?> valueOf) => -Of.Evaluate(valueOf);
    }

    internal sealed record Binary(int At, char Sign, FormulaNode Left, FormulaNode Right) : FormulaNode(At)
    {
        internal override Ratio? Evaluate(Func<string, Ratio?> valueOf)
        {
            if (Left.Evaluate(valueOf) is not { } left || Right.Evaluate(valueOf) is not { } right)
            {
                return null;
            }

            return Sign switch
            {
                '+' => left + right,
                '-' => left - right,
                '*' => left * right,
                _ => right.Sign == 0 ? null : left / right,
            };
        }
    }

    internal sealed record Extreme(int At, bool IsMax, IReadOnlyList<FormulaNode> Of) : FormulaNode(At)
    {
        internal override Ratio? Evaluate(Func<string, Ratio?> valueOf)
        {
            var best = Of[0].Evaluate(valueOf);
            foreach (var node in Of.Skip(1))
            {
                if (best is not { } known || node.Evaluate(valueOf) is not { } next)
                {
                    return null;
                }

                best = IsMax ? Ratio.Max(known, next) : Ratio.Min(known, next);
            }

            return best;
        }
    }

    internal sealed record Choice(int At, string Comparison, FormulaNode Left, FormulaNode Right, FormulaNode Then, FormulaNode Else) : FormulaNode(At)
    {
        internal override Ratio? Evaluate(Func<string, Ratio?> valueOf)
        {
            if (Left.Evaluate(valueOf) is not { } left || Right.Evaluate(valueOf) is not { } right)
            {
                return null;
            }

            var order = left.CompareTo(right);
            var holds = Comparison switch
            {
                "<" => order < 0,
                "<=" => order <= 0,
                ">" => order > 0,
                ">=" => order >= 0,
                "=" => order == 0,
                _ => order != 0,
            };
            return (holds ? Then : Else).Evaluate(valueOf);
        }
    }
}
