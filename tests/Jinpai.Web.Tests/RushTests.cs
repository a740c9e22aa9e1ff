using System.Net;

namespace Jinpai.Web.Tests;

/// <summary>More visitors at once than are served at a time.</summary>
public sealed class RushTests
{
    [Fact]
    public async Task Who_comes_when_the_line_is_full_is_told_to_come_again_and_who_stands_in_it_is_served()
    {
        using var clock = new StoppedClock();
        await using var site = await Site.Open(options => options with { Clock = clock, RequestsAtOnce = 1, RequestsInLine = 2 }, Site.Shop("tea", "茶铺"));
        try
        {
            // One is served, two stand in line, and whichever comes last is refused: which one, nobody knows.
            var visitors = Enumerable.Range(0, 4).Select(_ => site.Client.GetAsync("/agents", TestContext.Current.CancellationToken)).ToList();
            using (var refused = await await Task.WhenAny(visitors))
            {
                Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.StatusCode);
                Assert.NotNull(refused.Headers.RetryAfter?.Delta);
                var told = await refused.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
                Assert.Contains("请过一会儿再试", told, StringComparison.Ordinal);
                Assert.Contains("try again", told, StringComparison.Ordinal);
            }

            Assert.Equal("live", await site.Page("/health/live"));
            Assert.Equal("ready", await site.Page("/health/ready"));
            _ = await site.Page("/favicon.ico");
            clock.Go();
            Assert.Equal([HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.ServiceUnavailable], (await Task.WhenAll(visitors)).Select(answer => answer.StatusCode).Order());
        }
        finally
        {
            // Before the pages end: whoever waits for the time would keep them.
            clock.Go();
        }

        _ = await site.Page("/agents");
    }

    /// <summary>Keeps who asks for the time until it goes on.</summary>
    private sealed class StoppedClock : TimeProvider, IDisposable
    {
        private readonly ManualResetEventSlim _goes = new();

        public void Go() => _goes.Set();

        public override DateTimeOffset GetUtcNow()
        {
            _goes.Wait();
            return new DateTimeOffset(2026, 11, 5, 4, 0, 0, TimeSpan.Zero);
        }

        public void Dispose() => Go();
    }
}
