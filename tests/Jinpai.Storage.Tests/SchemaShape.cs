namespace Jinpai.Storage.Tests;

/// <summary>The parts of an installation that have migrations of their own.</summary>
internal enum SchemaPart
{
    Operated,
    Shop,
    Jobs,
    Users,
}

/// <summary>What a database consists of, but the engine's own tables, the scheduler's, and its list of migrations.</summary>
/// <param name="Keys">Of each table its keys and indexes, each as its columns with commas between them.</param>
/// <param name="Views">By name.</param>
internal sealed record SchemaShape(IReadOnlyDictionary<string, IReadOnlyList<string>> Keys, IReadOnlyList<string> Views);
