namespace Jinpai.Generator.Texts;

/// <summary>Something that buyers ask about, with ways to ask and to answer it.</summary>
internal sealed record Topic(string[] Asks, string[] Answers);
