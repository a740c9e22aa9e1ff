using Jinpai.Metrics.Catalogue;

namespace Jinpai.Metrics.Formulas;

/// <summary>Checks a formula as a whole: names, units, divisors that are always 0. A number takes the unit of what it stands beside.</summary>
internal sealed class FormulaCheck
{
    private readonly MetricCatalog _catalog;
    private readonly List<FormulaFault> _faults;
    private readonly List<Metric> _operands = [];

    private FormulaCheck(MetricCatalog catalog, List<FormulaFault> faults)
    {
        _catalog = catalog;
        _faults = faults;
    }

    internal static FormulaReading Read(string text, MetricCatalog catalog)
    {
        var faults = new List<FormulaFault>();
        var tokens = FormulaLexer.Read(text, faults);
        var check = new FormulaCheck(catalog, faults);
        var root = new FormulaParser(tokens, faults).Parse();
        if (root is null)
        {
            check.NamesOf(tokens);
            return Refused(faults);
        }

        var dimension = check.DimensionOf(root);
        var unit = (dimension ?? default).Unit;
        if (unit is null && faults.Count == 0)
        {
            faults.Add(new FormulaFault(FormulaFaultKind.NoSuchUnit, root.At + 1, dimension.ToString()!, "number, money, seconds"));
        }

        return faults.Count > 0 || unit is not { } known ? Refused(faults) : new FormulaReading(new Formula(text, root, check._operands, known), []);
    }

    private static FormulaReading Refused(List<FormulaFault> faults) => new(null, [.. faults.OrderBy(fault => fault.Number).DistinctBy(fault => (fault.Kind, fault.Number))]);

    private void NamesOf(IEnumerable<FormulaToken> tokens)
    {
        foreach (var token in tokens)
        {
            if (token.Kind == FormulaTokenKind.Name && token.Text is not ("min" or "max" or "if"))
            {
                UnitOf(token.At, token.Text);
            }
        }
    }

    /// <summary>Null: a number, which fits anything.</summary>
    private FormulaDimension? DimensionOf(FormulaNode node)
    {
        switch (node)
        {
            case FormulaNode.Operand operand:
                return UnitOf(operand.At, operand.Id);
            case FormulaNode.Negated negated:
                return DimensionOf(negated.Of);
            case FormulaNode.Binary binary:
                return OfBinary(binary);
            case FormulaNode.Extreme extreme:
                return extreme.Of.Aggregate((FormulaDimension?)null, (known, part) => Same(known, DimensionOf(part), part.At));
            case FormulaNode.Choice choice:
                Same(DimensionOf(choice.Left), DimensionOf(choice.Right), choice.Right.At);
                return Same(DimensionOf(choice.Then), DimensionOf(choice.Else), choice.Else.At);
            default:
                return null;
        }
    }

    private FormulaDimension? OfBinary(FormulaNode.Binary binary)
    {
        var (left, right) = (DimensionOf(binary.Left), DimensionOf(binary.Right));
        if (binary.Sign is '+' or '-')
        {
            return Same(left, right, binary.At);
        }

        if (binary.Sign == '/' && binary.Right.Evaluate(_ => null) is { Sign: 0 } zero)
        {
            _faults.Add(new FormulaFault(FormulaFaultKind.DivisionByZero, binary.At + 1, zero.ToString(), "≠ 0"));
        }

        if (left is null && right is null)
        {
            return null;
        }

        var (a, b, sign) = (left ?? default, right ?? default, binary.Sign == '*' ? 1 : -1);
        return new FormulaDimension(a.Money + (sign * b.Money), a.Seconds + (sign * b.Seconds));
    }

    private FormulaDimension? Same(FormulaDimension? left, FormulaDimension? right, int at)
    {
        if (left is { } a && right is { } b && a != b)
        {
            _faults.Add(new FormulaFault(FormulaFaultKind.UnitMismatch, at + 1, b.ToString(), a.ToString()));
        }

        return left ?? right;
    }

    /// <summary>Of an unknown name null, so that one fault is not told twice.</summary>
    private FormulaDimension? UnitOf(int at, string id)
    {
        if (_catalog.Find(id) is { Computed: true } metric)
        {
            if (_operands.TrueForAll(known => known.Id != id))
            {
                _operands.Add(metric);
            }

            return FormulaDimension.Of(metric.Unit);
        }

        _faults.Add(new FormulaFault(FormulaFaultKind.UnknownName, at + 1, id, _catalog.NearestComputed(id)));
        return null;
    }
}
