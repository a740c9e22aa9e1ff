namespace Jinpai.Metrics.Catalogue;

/// <summary>Kinds of input that a figure is computed from.</summary>
[Flags]
public enum InputKinds
{
    None = 0,
    Messages = 1,
    Orders = 2,
    Refunds = 4,
}
