namespace Jinpai.Testing.Scenarios;

/// <summary>A fenced block of a page.</summary>
internal sealed record ScenarioBlock(int FirstLine, string[] Lines)
{
    public string Text => string.Join('\n', Lines);
}
