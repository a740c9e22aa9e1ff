using System.CommandLine.Parsing;
using System.Globalization;
using System.Numerics;

namespace Jinpai.Cli.Commands;

/// <summary>Reads whole numbers of the command line, whatever this machine's culture.</summary>
internal static class WrittenWhole
{
    public static string Text<T>(T number)
        where T : IFormattable => number.ToString(null, CultureInfo.InvariantCulture);

    public static T Read<T>(ArgumentResult result, T lowest, T highest)
        where T : struct, IBinaryInteger<T>
    {
        if (result.Tokens is [var token] && T.TryParse(token.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= lowest && number <= highest)
        {
            return number;
        }

        // In words it is said by UsageFaults, in the person's language.
        result.AddError(result.Argument.Name);
        return lowest;
    }
}
