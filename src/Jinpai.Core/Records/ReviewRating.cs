namespace Jinpai.Core.Records;

/// <summary>好评, 中评, 差评.</summary>
public enum ReviewRating
{
    Good,
    Neutral,
    Bad,
}
