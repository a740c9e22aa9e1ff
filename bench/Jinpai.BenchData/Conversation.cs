namespace Jinpai.BenchData;

/// <summary>One chat: who with whom, and when it starts (milliseconds since the first day's start in the shop's zone).</summary>
internal readonly record struct Conversation(int Number, int Account, int Buyer, long StartMs, int Rounds);
