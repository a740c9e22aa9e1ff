namespace Jinpai.Cli.Commands;

/// <summary>What takes a whole number within bounds; <see cref="UsageFaults"/> says which ones.</summary>
internal interface INumberSymbol
{
    string Lowest { get; }
    string Highest { get; }
}
