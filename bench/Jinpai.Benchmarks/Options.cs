using System.Globalization;

namespace Jinpai.Benchmarks;

/// <summary>The options of a command: pairs of <c>--name value</c>.</summary>
internal sealed class Options
{
    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);

    /// <exception cref="ArgumentException">Not a list of pairs.</exception>
    public static Options Parse(ReadOnlySpan<string> arguments)
    {
        var options = new Options();
        for (var i = 0; i < arguments.Length; i += 2)
        {
            if (!arguments[i].StartsWith("--", StringComparison.Ordinal) || i + 1 == arguments.Length)
            {
                throw new ArgumentException($"Expected --name value, found \"{arguments[i]}\".", nameof(arguments));
            }

            options._values[arguments[i][2..]] = arguments[i + 1];
        }

        return options;
    }

    public string? Find(string name) => _values.GetValueOrDefault(name);

    public string Get(string name, string otherwise) => Find(name) ?? otherwise;

    public int Number(string name, int otherwise) => Find(name) is { } text ? int.Parse(text, CultureInfo.InvariantCulture) : otherwise;

    /// <exception cref="ArgumentException">The option is missing.</exception>
    public string Need(string name) => Find(name) ?? throw new ArgumentException($"--{name} is missing; see bench/README.md.", nameof(name));
}
