using Jinpai.Generator.Buyers;
using Jinpai.Generator.Catalogue;
using Jinpai.Generator.Orders;
using Jinpai.Generator.Output;
using Jinpai.Generator.Randomness;
using Jinpai.Generator.Simulation;
using Jinpai.Generator.Staff;

namespace Jinpai.Generator;

/// <summary>
/// A believable women's clothing shop from a seed: chats, orders, refunds and the lists beside them, with the ground truth apart. Files are
/// written while the days are played; what is kept in memory is what today's buyers will still do.
/// </summary>
public static class ShopGenerator
{
    /// <summary>Generates the shop of <paramref name="options"/> into <paramref name="outFolder"/>, which is made if need be.</summary>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range.</exception>
    /// <exception cref="IOException">A file cannot be written, or the folder is not empty and <see cref="GeneratorOptions.Overwrite"/> is off.</exception>
    public static GenerationSummary Generate(GeneratorOptions options, string outFolder, IProgress<GeneratorProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        options.ThrowIfInvalid();
        ThrowIfOccupied(options, outFolder);
        Directory.CreateDirectory(outFolder);
        var folder = new OutputFolder(outFolder);
        var truthFolder = options.TruthFolder ?? Path.Combine(outFolder, ".truth");
        var end = ShopTime.At(options.LastDay.Next, 0);
        var random = new Pcg32(options.Seed, 0);
        var staff = StaffRoster.Create(options, random.Fork(1));
        var catalogue = new ProductCatalogue(options.FirstDay.Date.Year, random.Fork(2));
        var traffic = new Traffic(options);
        using var trade = OpenTradeFiles(options, folder, end);
        using var lists = new ShopLists(folder, end);
        using var daily = new DailyLists(folder, options, staff, traffic, random.Fork(3));
        using var truth = new TruthLog(truthFolder);
        var shop = new Shop
        {
            Options = options,
            Staff = staff,
            Catalogue = catalogue,
            Planner = new OrderPlanner(catalogue),
            Nicks = new BuyerNicks(),
            Queue = new SceneQueue(end),
            Trade = trade,
            Lists = lists,
            Truth = truth,
            End = end,
        };
        PlayDays(shop, new Simulation.Simulation(shop, traffic, random.Fork(4)), daily, progress, cancellationToken);
        return new GenerationSummary(
            options.FirstDay, options.FirstDay.Plus(options.Days - 1), options.LastDay, shop.ConversationCount, shop.MessageCount, shop.OrderCount, shop.RefundCount, folder.Names, truthFolder);
    }

    private static void PlayDays(Shop shop, Simulation.Simulation simulation, DailyLists daily, IProgress<GeneratorProgress>? progress, CancellationToken cancellationToken)
    {
        var options = shop.Options;
        var total = options.Days + options.TailDays;
        for (var i = 0; i < total; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var day = options.FirstDay.Plus(i);
            var (conversations, orders) = (shop.ConversationCount, shop.OrderCount);
            simulation.PlayDay(day);
            shop.Trade.EndDay(day);
            daily.WriteDay(day, shop.ConversationCount - conversations, shop.OrderCount - orders);
            progress?.Report(new GeneratorProgress(day, i + 1, total, shop.MessageCount, shop.OrderCount, shop.Queue.Count));
        }
    }

    // Days of an earlier, longer run would be left among the new ones and be taken for the same shop.
    private static void ThrowIfOccupied(GeneratorOptions options, string outFolder)
    {
        if (!options.Overwrite && Directory.Exists(outFolder) && Directory.EnumerateFileSystemEntries(outFolder).Any())
        {
            throw new IOException($"The folder '{outFolder}' is not empty: give an empty or a new one, so that no days of another shop stay among the new files.");
        }
    }

    private static ITradeFiles OpenTradeFiles(GeneratorOptions options, OutputFolder folder, ShopTime end) => options.Format switch
    {
        OutputFormat.Taobao => new TaobaoTradeFiles(folder, end, options),
        _ => new NeutralTradeFiles(folder, end, options.DailySnapshots),
    };
}
