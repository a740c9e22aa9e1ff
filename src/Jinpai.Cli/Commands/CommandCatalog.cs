namespace Jinpai.Cli.Commands;

/// <summary>All commands, in the order in which help lists them.</summary>
internal static class CommandCatalog
{
    public static IReadOnlyList<ICommandDefinition> All { get; } =
    [
    ];
}
