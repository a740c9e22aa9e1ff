using System.CommandLine;
using System.Numerics;

namespace Jinpai.Cli.Commands;

/// <summary>An option of a whole number.</summary>
internal sealed class NumberOption<T> : Option<T>, INumberSymbol
    where T : struct, IBinaryInteger<T>
{
    public NumberOption(string name, T lowest, T highest)
        : base(name)
    {
        (Lowest, Highest) = (WrittenWhole.Text(lowest), WrittenWhole.Text(highest));
        CustomParser = result => WrittenWhole.Read(result, lowest, highest);
    }

    public string Lowest { get; }
    public string Highest { get; }
}
