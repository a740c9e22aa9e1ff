using System.Net;
using Jinpai.Desk;
using Jinpai.Desk.Health;

namespace Jinpai.Web.Tests;

/// <summary>What a supervisor is told.</summary>
public sealed class HealthTests
{
    [Theory]
    [InlineData("no database")]
    [InlineData("")]
    public async Task A_process_that_serves_is_alive_and_ready_and_says_when_it_is_no_longer(string content)
    {
        await using var site = await Site.Open(Site.Shop("tea", "茶铺"));
        Assert.Equal("live", await site.Page("/health/live"));
        Assert.Equal("ready", await site.Page("/health/ready"));
        var other = Path.Combine(site.Folder, "other");
        await File.WriteAllTextAsync(other, content, TestContext.Current.CancellationToken);
        File.Move(other, Path.Combine(site.Folder, "jinpai.db"), overwrite: true);
        Assert.Equal("database", await site.Page("/health/ready", HttpStatusCode.ServiceUnavailable));
        Assert.Equal("live", await site.Page("/health/live"));
    }

    [Theory]
    [InlineData(51, 1000, "")]
    [InlineData(50, 1000, "disk")]
    [InlineData(0, 1000, "disk")]
    public async Task A_disk_of_which_a_twentieth_is_free_is_too_full(long free, long total, string faults)
    {
        await using var site = await Site.Open();
        Assert.Equal(faults, string.Join(' ', new Readiness(new Installation(site.Folder), _ => (free, total)).Faults()));
    }
}
