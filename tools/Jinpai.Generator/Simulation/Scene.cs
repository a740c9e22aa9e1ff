using Jinpai.Generator.Orders;

namespace Jinpai.Generator.Simulation;

/// <summary>A scene still to come.</summary>
internal sealed record Scene(SceneKind Kind, ShopTime At, Story Story, GeneratedOrder? Order = null)
{
    public bool IsChat => Kind is not (SceneKind.Settlement or SceneKind.SilentOrder);
}
