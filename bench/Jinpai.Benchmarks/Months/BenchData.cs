namespace Jinpai.Benchmarks.Months;

/// <summary>The program that writes the data of a benchmark.</summary>
internal static class BenchData
{
    /// <summary>Builds it.</summary>
    /// <param name="step">Runs a program: its name in the report, the program, its arguments.</param>
    /// <returns>Where it is.</returns>
    public static async Task<string> Build(Func<string, string, string[], Task<Step>> step)
    {
        var project = Path.Combine(Machine.Root, "bench", "Jinpai.BenchData");
        await step("build the generator", "dotnet", ["build", project, "-c", "Release", "-v", "q", "-clp:NoSummary"]);
        return Path.Combine(project, "bin", "Release", "net10.0", "Jinpai.BenchData.dll");
    }
}
