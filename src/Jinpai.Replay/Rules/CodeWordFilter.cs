namespace Jinpai.Replay.Rules;

/// <summary>Filter 8 (spec 2.4): an agent message equals <paramref name="Word"/> and the conversation has fewer than <paramref name="Lines"/> messages.</summary>
public sealed record CodeWordFilter(string Word, int Lines);
