using System.Globalization;

namespace Jinpai.Benchmarks.Pages;

/// <summary><c>memory</c>: serves a data folder, asks for every page of each of its shops named, and prints how much memory the server took.</summary>
internal static class MemoryCommand
{
    public const long Budget = 600;

    public static async Task<int> Run(Options options)
    {
        using var server = await Server.Start(options, options.Need("data"));
        var shops = options.Need("shops").Split(',');
        var count = await Visit(server, shops);
        Console.WriteLine(server.Memory() is { } memory
            ? string.Create(CultureInfo.InvariantCulture, $"{shops.Length} shops, {count} pages: {memory.Now} MB, at most {memory.Most} MB; the budget is {Budget} MB: {(memory.Most <= Budget ? "met" : "not met")}")
            : "The system does not say how much memory a process takes.");
        return 0;
    }

    /// <summary>Asks for every page of the shops.</summary>
    /// <returns>How many that were.</returns>
    public static async Task<int> Visit(Server server, IReadOnlyList<string> shops)
    {
        var count = 0;
        foreach (var shop in shops)
        {
            foreach (var address in (await new PageList(server.Client, shop).Find()).SelectMany(page => page.Addresses))
            {
                _ = await server.Client.GetByteArrayAsync(new Uri(address, UriKind.Relative));
                count++;
            }
        }

        return count;
    }
}
