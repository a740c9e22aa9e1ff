using System.CommandLine;
using System.Numerics;

namespace Jinpai.Cli.Commands;

/// <summary>An argument of a whole number.</summary>
internal sealed class NumberArgument<T> : Argument<T>, INumberSymbol
    where T : struct, IBinaryInteger<T>
{
    public NumberArgument(string name, T lowest, T highest)
        : base(name)
    {
        (Lowest, Highest) = (WrittenWhole.Text(lowest), WrittenWhole.Text(highest));
        CustomParser = result => WrittenWhole.Read(result, lowest, highest);
    }

    public string Lowest { get; }
    public string Highest { get; }
}
