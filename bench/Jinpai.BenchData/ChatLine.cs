namespace Jinpai.BenchData;

/// <summary>One message, small enough to hold a day of a large shop in memory.</summary>
internal readonly record struct ChatLine(long SentMs, int Conversation, short Number, short Phrase, bool IsBuyer, bool IsAuto);
