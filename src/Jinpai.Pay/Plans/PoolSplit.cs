namespace Jinpai.Pay.Plans;

/// <summary>By what a pool is shared out.</summary>
public enum PoolSplit
{
    Equal,
    Days,
    Score,
    Sales,
}
