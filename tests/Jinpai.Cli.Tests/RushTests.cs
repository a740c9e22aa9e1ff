using System.Net;
using Jinpai.Cli.Tests.Killing;

namespace Jinpai.Cli.Tests;

/// <summary>Many visitors the moment the pages of a server answer.</summary>
public sealed class RushTests
{
    private static readonly string[] Pages = ["/", "/agents", "/receptions", "/orders", "/losses", "/faults", "/scores", "/slips", "/import", "/freshness"];

    // What a visitor waits for before giving up, and no measure of the test's: without threads that may wait, it is minutes.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Theory]
    [InlineData(40)]
    [InlineData(200)]
    public async Task All_who_come_at_once_right_after_the_start_are_answered(int visitors)
    {
        using var desk = Desk.WithShop(PostgresCluster.NewDatabase());
        desk.Run("import", Repository.Path("samples/neutral"), "--shop", Desk.ShopCode).Expect(0);

        // As many as there usually are: fewer let fewer requests in at a time.
        using var server = ServingProcess.Start(desk.Data, desk.Database + ";Maximum Pool Size=100", processors: 2);
        using var handler = new SocketsHttpHandler();
        using var browser = new HttpClient(handler) { BaseAddress = server.Address, Timeout = Patience };
        var answers = await Task.WhenAll(Enumerable.Range(0, visitors).Select(visitor => browser.GetAsync(Pages[visitor % Pages.Length] + "?from=2026-10-01&to=2026-10-03", TestContext.Current.CancellationToken)));
        Assert.All(answers.Select(answer => answer.StatusCode), status => Assert.Equal(HttpStatusCode.OK, status));
    }
}
