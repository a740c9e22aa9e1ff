using System.Text;
using System.Text.Json.Nodes;
using Jinpai.Core;
using Jinpai.Storage;
using Jinpai.Storage.Jobs;

namespace Jinpai.Cli.Tests;

/// <summary><c>forget</c> as a person has it: the buyer is gone from every file, the figures are not (kills: <see cref="ErasureKillTests"/>).</summary>
public sealed class ForgetCommandTests
{
    private const string Buyer = "春风十里";
    private static readonly string[] Forget = ["forget", "--buyer", Buyer, "--shop", Desk.ShopCode];
    private static readonly string[] Days = ["--shop", Desk.ShopCode, "--from", "2026-10-01", "--to", "2026-10-31"];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void The_buyer_is_nowhere_and_the_figures_are_the_same(bool isOnServer)
    {
        using var desk = Sample(isOnServer);
        string[][] reports = [["report", "agents", .. Days, "--format", "json"], ["report", "shop", .. Days, "--format", "json"], ["report", "days", .. Days, "--format", "csv"]];
        var before = reports.Select(report => desk.Run(report).Expect(0).Out).ToList();
        Assert.Contains(Buyer, desk.Run(["details", "receptions", .. Days, "--format", "json"]).Out, StringComparison.Ordinal);
        var ran = desk.Run([.. Forget, "--lang", "en"]).Expect(0);
        Assert.Contains("Forgotten: 1 key(s), ", ran.Error, StringComparison.Ordinal);
        Assert.Contains("backups made before", ran.Error, StringComparison.Ordinal);
        Assert.Equal(isOnServer, ran.Error.Contains("VACUUM FULL", StringComparison.Ordinal));
        desk.Run("replay", "--shop", Desk.ShopCode).Expect(0);
        Assert.Equal(before, reports.Select(report => desk.Run(report).Expect(0).Out));
        AssertGone(desk);

        // The chat is still there to be counted, and says why it says nothing.
        var receptions = JsonNode.Parse(desk.Run(["details", "receptions", .. Days, "--format", "json"]).Expect(0).Out)!.ToJsonString();
        var key = receptions[receptions.IndexOf("forgotten-", StringComparison.Ordinal)..].Split('"')[0];
        var chat = desk.Run("explain", "reception", "茶语旗舰店:小美", key, "2026-10-01", "--shop", Desk.ShopCode).Expect(0).Out;
        Assert.Contains("文字已不再保存", chat, StringComparison.Ordinal);
        Assert.DoesNotContain("文件没有内容", chat, StringComparison.Ordinal);

        var again = desk.Run(Forget).Expect(1);
        Assert.Contains("没有买家 " + Buyer, again.Error, StringComparison.Ordinal);
        Assert.Contains("店铺自己的账号", desk.Run("forget", "--buyer", "茶语旗舰店:小美", "--shop", Desk.ShopCode).Expect(1).Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Files_of_a_job_that_failed_go_too_and_a_job_under_way_is_waited_for(bool isOnServer)
    {
        using var desk = Sample(isOnServer);
        var data = StorageEngines.Open(isOnServer ? StoragePlace.OnServer(desk.Database!) : StoragePlace.InFolder(desk.Data));
        var job = new JobRow("j1", Desk.ShopCode, JobKind.Import, Instant.FromDateTimeOffset(Desk.Now)) { Status = JobStatus.Waiting, Phase = "waiting", Names = [Buyer + ".txt"] };
        data.Jobs.Add(job);
        var folder = isOnServer ? Path.Combine(desk.Folder, "upload") : Path.Combine(desk.Data, "jobs", job.Id);
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, Buyer + ".txt"), Buyer);
        if (isOnServer)
        {
            data.Jobs.Files.Keep(job, folder);
        }

        Assert.Contains("后台任务", desk.Run(Forget).Expect(1).Error, StringComparison.Ordinal);
        var taken = data.Jobs.Take(job.Id, "me")!;
        data.Jobs.Note(taken, new JobNote(job.AskedAt, "job.refused", Buyer));
        Assert.True(data.Jobs.End(taken.Turn, taken with { Status = JobStatus.Failed, EndedAt = job.AskedAt, Failure = "job.refused", FailureDetail = Buyer }));
        desk.Run(Forget).Expect(0);
        Assert.Empty(data.Jobs.All(Desk.ShopCode));
        Assert.False(data.Jobs.Files.Has(job));
        AssertGone(desk);
    }

    private static Desk Sample(bool isOnServer)
    {
        if (!isOnServer)
        {
            return Desk.WithSample();
        }

        var desk = Desk.WithShop(PostgresCluster.NewDatabase());
        desk.Run("import", Repository.Path("samples/neutral"), "--shop", Desk.ShopCode).Expect(0);
        desk.Run("replay", "--shop", Desk.ShopCode).Expect(0);
        return desk;
    }

    // In the bytes of every file of the data folder, free pages and logs among them; of a server, in what its tables hold.
    private static void AssertGone(Desk desk)
    {
        var bytes = Encoding.UTF8.GetBytes(Buyer);
        foreach (var path in Directory.EnumerateFiles(Directory.CreateDirectory(desk.Data).FullName, "*", SearchOption.AllDirectories))
        {
            Assert.DoesNotContain(Buyer, path, StringComparison.Ordinal);
            Assert.False(File.ReadAllBytes(path).AsSpan().IndexOf(bytes) >= 0, path);
        }

        Assert.DoesNotContain(Buyer, desk.Run(["details", "receptions", .. Days, "--format", "json"]).Out + desk.Run(["details", "deals", .. Days, "--format", "json"]).Out, StringComparison.Ordinal);
    }
}
