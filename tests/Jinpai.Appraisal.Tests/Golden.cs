namespace Jinpai.Appraisal.Tests;

/// <summary>The cases with known answers.</summary>
internal static class Golden
{
    public static string Text(string file) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "golden", file));
}
