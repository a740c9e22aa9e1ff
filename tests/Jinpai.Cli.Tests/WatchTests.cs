using Jinpai.Desk.Imports;
using Jinpai.Shops;

namespace Jinpai.Cli.Tests;

/// <summary>A folder that is watched.</summary>
public sealed class WatchTests : IDisposable
{
    private static readonly Shop Shop = NastyShops.Generate(80, new ShopOptions { FirstDay = new DateOnly(2024, 9, 8), Days = 3, ScenesPerDay = 4, Buyers = 10 });
    private readonly Desk _desk = Desk.WithShop();
    private readonly string _folder;

    public WatchTests()
    {
        _folder = Directory.CreateDirectory(_desk.File("exports")).FullName;
    }

    public void Dispose() => _desk.Dispose();

    [Fact]
    public void What_has_come_to_rest_is_imported_and_put_away_with_a_report()
    {
        foreach (var file in NeutralFiles.Of(Shop))
        {
            Put(file.Name, file.Content);
        }

        Put("nonsense.csv", "a,b\n1,2\n");
        Put("orders.csv.part", "order");
        Put("young.csv", "a", Desk.Now);
        Put("growing.csv", "a");
        _desk.Waits = () =>
        {
            Put("growing.csv", "ab");
            return false;
        };
        var ran = Watch().Expect(1);

        Assert.Equal(["growing.csv", "orders.csv.part", "young.csv"], NamesIn(""));
        Assert.Equal(["nonsense.csv", "nonsense.csv.report.txt"], NamesIn("failed"));
        Assert.Equal(NeutralFiles.Of(Shop).SelectMany(file => (string[])[file.Name, file.Name + ".report.txt"]).Order(StringComparer.Ordinal), NamesIn("done"));
        Assert.Contains("nonsense.csv", ran.Out, StringComparison.Ordinal);
        Assert.Contains("nonsense.csv", File.ReadAllText(Path.Combine(_folder, "failed", "nonsense.csv.report.txt")), StringComparison.Ordinal);

        using var other = Desk.WithShop();
        other.Run(["import", .. NeutralFiles.Of(Shop).Select(other.Write), "--shop", Desk.ShopCode]).Expect(0);
        Desk.AssertEqual(other.ReplayedHashes(), _desk.Hashes(), "the figures follow at once");
    }

    [Fact]
    public void The_same_bytes_again_are_known_and_put_beside_the_first()
    {
        var file = NeutralFiles.Of(Shop).First(file => file.Name.StartsWith("messages", StringComparison.Ordinal));
        _desk.Waits = () => false;
        for (var times = 0; times < 2; times++)
        {
            Put(file.Name, file.Content);
            Watch().Expect(0);
        }

        Assert.Equal(((string[])[file.Name, file.Name + ".report.txt", Second(file.Name), Second(file.Name) + ".report.txt"]).Order(StringComparer.Ordinal), NamesIn("done"));
        Assert.Single(_desk.Shop().Read().Imports());
    }

    [Fact]
    public void While_another_process_writes_a_file_is_left_for_later()
    {
        Put("agents.csv", NeutralFiles.Of(Shop).First(file => file.Name == "agents.csv").Content);
        _desk.Waits = () => false;
        using (_desk.Shop().BeginImport(Replay.Rules.RuleBook.Default, Core.Instant.FromDateTimeOffset(Desk.Now)))
        {
            Assert.Contains("agents.csv", Watch().Expect(0).Error, StringComparison.Ordinal);
            Assert.Equal(["agents.csv"], NamesIn(""));
        }

        Watch().Expect(0);
        Assert.Equal(["agents.csv", "agents.csv.report.txt"], NamesIn("done"));
    }

    [Fact]
    public void It_goes_on_until_it_is_stopped()
    {
        var looks = 0;
        _desk.Waits = () =>
        {
            Put("agents.csv", NeutralFiles.Of(Shop).First(file => file.Name == "agents.csv").Content);
            return ++looks == 6;
        };
        _desk.Run("watch", _folder, "--shop", Desk.ShopCode).Expect(0);
        Assert.Equal(["agents.2.csv", "agents.csv"], NamesIn("done").Where(name => !name.EndsWith(".txt", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_folder_that_is_not_there_is_said_so() =>
        Assert.Contains("nowhere", _desk.Run("watch", _desk.File("nowhere"), "--shop", Desk.ShopCode).Expect(1).Error, StringComparison.Ordinal);

    [Fact]
    public void A_folder_is_kept_shown_told_of_when_it_vanishes_and_taken_back()
    {
        Assert.Contains(_folder, _desk.Run("watch", _folder, "--shop", Desk.ShopCode, "--keep").Expect(0).Error, StringComparison.Ordinal);
        Assert.Contains(_folder, _desk.Run("watch", "--shop", Desk.ShopCode, "--show").Expect(0).Out, StringComparison.Ordinal);
        Assert.Contains(_folder, _desk.Run("doctor", "--lang", "en").Out, StringComparison.Ordinal);
        Directory.Delete(_folder);
        Assert.Contains("does not see it", _desk.Run("watch", "--shop", Desk.ShopCode, "--show", "--lang", "en").Expect(1).Error, StringComparison.Ordinal);
        Assert.Contains("cannot be seen or written", _desk.Run("doctor", "--lang", "en").Out, StringComparison.Ordinal);
        _desk.Run("watch", "--shop", Desk.ShopCode, "--off").Expect(0);
        Assert.Contains("No folder", _desk.Run("watch", "--shop", Desk.ShopCode, "--show", "--lang", "en").Expect(0).Out, StringComparison.Ordinal);
    }

    [Fact]
    public void What_cannot_be_watched_is_refused_with_the_reason()
    {
        string Refusal(string folder) => _desk.Run("watch", folder, "--shop", Desk.ShopCode, "--keep", "--lang", "en").Expect(1).Error;
        Assert.Contains("does not see it", Refusal(_desk.File("nowhere")), StringComparison.Ordinal);
        Assert.Contains("own data folder", Refusal(_desk.Data), StringComparison.Ordinal);
        Assert.Contains("own data folder", Refusal(Path.GetDirectoryName(_desk.Data)!), StringComparison.Ordinal);
        _desk.Run("shop", "add", "second").Expect(0);
        _desk.Run("watch", _folder, "--shop", "second", "--keep").Expect(0);
        Assert.Contains("another shop", Refusal(_folder), StringComparison.Ordinal);
        Assert.Contains("--keep --off", _desk.Run("watch", _folder, "--shop", "second", "--keep", "--off").Expect(2).Error, StringComparison.Ordinal);
        _desk.Run("watch", "--shop", "second").Expect(2);
        _desk.Run("watch", _folder, "--shop", "second", "--off").Expect(2);
        _desk.Run("watch", _folder, "--shop", "none", "--keep").Expect(1);
    }

    [Fact]
    public void Two_programs_do_not_watch_one_folder()
    {
        using (FolderSetting.TryWatch(_folder))
        {
            Assert.Contains("another program", _desk.Run("watch", _folder, "--shop", Desk.ShopCode, "--once", "--lang", "en").Expect(1).Error, StringComparison.Ordinal);
        }

        _desk.Waits = () => false;
        Watch().Expect(0);
    }

    private Ran Watch() => _desk.Run("watch", _folder, "--shop", Desk.ShopCode, "--once");

    private void Put(string name, string content, DateTimeOffset? writtenAt = null)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllText(path, content);
        File.SetLastWriteTimeUtc(path, (writtenAt ?? Desk.Now.AddHours(-1)).UtcDateTime);
    }

    private string[] NamesIn(string folder) => Directory.Exists(Path.Combine(_folder, folder))
        ? [.. Directory.EnumerateFiles(Path.Combine(_folder, folder)).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)]
        : [];

    private static string Second(string name) => $"{Path.GetFileNameWithoutExtension(name)}.2{Path.GetExtension(name)}";
}
