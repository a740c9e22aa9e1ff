namespace Jinpai.Benchmarks.Months;

/// <summary>What Jinpai.BenchData says that it wrote.</summary>
internal sealed record GeneratedMonth(long Messages, long Conversations, long Orders, long Bytes, double Seconds);
