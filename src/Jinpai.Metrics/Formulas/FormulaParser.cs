using System.Globalization;
using System.Numerics;
using Jinpai.Core;

namespace Jinpai.Metrics.Formulas;

/// <summary>Words to tree. The first word that cannot stand where it does ends the reading.</summary>
internal sealed class FormulaParser(IReadOnlyList<FormulaToken> tokens, List<FormulaFault> faults)
{
    private const int MostDepth = 200;
    private static readonly string[] Comparisons = ["<", "<=", ">", ">=", "=", "<>"];
    private readonly IReadOnlyList<FormulaToken> _tokens = tokens;
    private readonly List<FormulaFault> _faults = faults;
    private int _index;
    private int _depth;
    private bool _hasFailed;

    private FormulaToken Next => _tokens[_index];

    /// <summary>The tree, or null with a fault told.</summary>
    internal FormulaNode? Parse()
    {
        var node = Sum();
        if (!_hasFailed && Next.Kind != FormulaTokenKind.End)
        {
            Fail("+ - * /");
        }

        return _hasFailed ? null : node;
    }

    private FormulaNode Sum()
    {
        var left = Product();
        while (!_hasFailed && Next is { Kind: FormulaTokenKind.Sign, Text: "+" or "-" } sign)
        {
            _index++;
            left = new FormulaNode.Binary(sign.At, sign.Text[0], left, Product());
        }

        return left;
    }

    private FormulaNode Product()
    {
        var left = Signed();
        while (!_hasFailed && Next is { Kind: FormulaTokenKind.Sign, Text: "*" or "/" } sign)
        {
            _index++;
            left = new FormulaNode.Binary(sign.At, sign.Text[0], left, Signed());
        }

        return left;
    }

    private FormulaNode Signed()
    {
        if (++_depth > MostDepth)
        {
            Fail("( ≤ 200");
        }

        var token = Next;
        FormulaNode node;
        if (!_hasFailed && Take("-"))
        {
            node = new FormulaNode.Negated(token.At, Signed());
        }
        else
        {
            node = Single(token);
        }

        _depth--;
        return node;
    }

    private FormulaNode Single(FormulaToken token)
    {
        if (_hasFailed)
        {
            return Nothing(token);
        }

        if (token.Kind == FormulaTokenKind.Number)
        {
            _index++;
            return new FormulaNode.Constant(token.At, NumberOf(token.Text));
        }

        if (token.Kind == FormulaTokenKind.Name)
        {
            _index++;
            return token.Text switch
            {
                "min" or "max" => Extreme(token),
                "if" => Choice(token),
                _ => new FormulaNode.Operand(token.At, token.Text),
            };
        }

        if (!Take("("))
        {
            return Fail("0-9 a-z ( -");
        }

        var inner = Sum();
        Expect(")");
        return inner;
    }

    private FormulaNode Extreme(FormulaToken name)
    {
        Expect("(");
        var parts = new List<FormulaNode> { Sum() };
        while (!_hasFailed && Take(","))
        {
            parts.Add(Sum());
        }

        Expect(")");
        return new FormulaNode.Extreme(name.At, name.Text == "max", parts);
    }

    private FormulaNode Choice(FormulaToken name)
    {
        Expect("(");
        var left = Sum();
        var comparison = Next.Text;
        if (_hasFailed || Next.Kind != FormulaTokenKind.Sign || !Comparisons.Contains(comparison, StringComparer.Ordinal))
        {
            return Fail(string.Join(' ', Comparisons));
        }

        _index++;
        var right = Sum();
        Expect(",");
        var then = Sum();
        Expect(",");
        var otherwise = Sum();
        Expect(")");
        return new FormulaNode.Choice(name.At, comparison, left, right, then, otherwise);
    }

    private bool Take(string sign)
    {
        var isThere = Next.Kind == FormulaTokenKind.Sign && Next.Text == sign;
        _index += isThere ? 1 : 0;
        return isThere;
    }

    private void Expect(string sign)
    {
        if (!_hasFailed && !Take(sign))
        {
            Fail(sign);
        }
    }

    private FormulaNode Fail(string expected)
    {
        if (!_hasFailed)
        {
            _faults.Add(new FormulaFault(FormulaFaultKind.Syntax, Next.At + 1, Next.Text, expected));
            _hasFailed = true;
        }

        return Nothing(Next);
    }

    private static FormulaNode.Constant Nothing(FormulaToken token) => new(token.At, Ratio.Zero);

    private static Ratio NumberOf(string text)
    {
        var point = text.IndexOf('.', StringComparison.Ordinal);
        var places = point < 0 ? 0 : text.Length - point - 1;
        return new Ratio(BigInteger.Parse(text.Replace(".", "", StringComparison.Ordinal), NumberStyles.None, CultureInfo.InvariantCulture), BigInteger.Pow(10, places));
    }
}
