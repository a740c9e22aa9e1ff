using System.Collections.Immutable;
using Jinpai.Core;
using Jinpai.Desk.Imports;
using Jinpai.Desk.Jobs;
using Jinpai.Desk.People;
using Jinpai.Desk.Shops;
using Jinpai.Desk.Texts;
using Jinpai.Testing;

namespace Jinpai.Desk.Tests.People;

/// <summary>The tea shop of <c>samples/neutral</c> beside an empty one, and people of every role in it.</summary>
public sealed class RightScene : IDisposable
{
    public const string Shop = "tea";
    public const string Other = "silk";
    public static readonly DaySpan October = new(new BusinessDay(2026, 10, 1), new BusinessDay(2026, 10, 31));
    private readonly string _folder = Directory.CreateTempSubdirectory("jinpai-rights").FullName;

    public RightScene()
    {
        Installation = new Installation(Path.Combine(_folder, "data"));
        var desk = Desk(Viewer.LocalOwner);
        new AddShop(desk).Run(new AskedShop(Shop));
        new AddShop(desk).Run(new AskedShop(Other));
        var shop = ShopSession.Open(desk, Shop);
        Assert.NotNull(new ImportFiles(desk, shop, isDryRun: false).Run([Samples], null, null).Import);
        _ = shop.Replay(isForced: false);
    }

    public static string Samples => Path.Combine(AppContext.BaseDirectory, "neutral");

    public Installation Installation { get; }

    /// <summary>A new path in the scene's folder.</summary>
    public string NewPath() => Path.Combine(_folder, Guid.NewGuid().ToString("N"));

    public DeskSession Desk(Viewer viewer) => new() { Words = Words.Load("en"), Viewer = viewer, Installation = Installation, Clock = new FakeTime(new DateTimeOffset(2026, 11, 5, 4, 0, 0, TimeSpan.Zero)) };

    public ShopSession Open(Viewer viewer) => ShopSession.Open(Desk(viewer), Shop);

    public ShopJobs Jobs(DeskSession desk) => new(Installation, desk.Clock);

    /// <summary>Somebody of a role in the tea shop alone; a supervisor of a team, an agent as one of the roster.</summary>
    public static Viewer Person(Role role) => new()
    {
        Name = "x",
        UserId = "x",
        Role = role,
        Shops = ImmutableSortedSet.Create(StringComparer.Ordinal, Shop),
        Teams = role == Role.Supervisor ? ImmutableSortedSet.Create(StringComparer.Ordinal, "一组") : null,
        Agent = role == Role.Agent ? new AgentId("小美") : null,
    };

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }
}
