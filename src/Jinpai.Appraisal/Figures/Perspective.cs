namespace Jinpai.Appraisal.Figures;

/// <summary>The four sides of the balanced scorecard (spec 4.5), in the order in which a card shows them.</summary>
public enum Perspective
{
    /// <summary>财务: what service brings.</summary>
    Finance,

    /// <summary>客户: what buyers do and say.</summary>
    Customers,

    /// <summary>内部运营: how the work is done.</summary>
    Operations,

    /// <summary>学习: trainings, scripts.</summary>
    Learning,
}
