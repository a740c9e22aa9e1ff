namespace Jinpai.Core.Records;

/// <summary>Where a dispute began: 接待, 答疑, 成交, 售后.</summary>
public enum DisputeStage
{
    Unknown,
    Reception,
    Answer,
    Order,
    Aftersale,
}
