using System.Collections.Concurrent;
using Jinpai.Generator;
using Jinpai.Storage;
using Jinpai.Testing;
using Jinpai.Web;
using Jinpai.Web.Hosting;
using Microsoft.AspNetCore.Builder;

namespace Jinpai.Browser.Tests;

/// <summary>The pages on a free port over an empty data folder, and a generated shop's files in the shape of Taobao's exports.</summary>
public sealed class Site : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<WebFault> _faults;

    private Site(WebApplication app, string folder, ConcurrentQueue<WebFault> faults) => (_app, Folder, _faults, Address) = (app, folder, faults, new Uri(app.Urls.Single()));

    /// <summary>What the pages are made of.</summary>
    public IServiceProvider Services => _app.Services;

    public string Folder { get; }
    public Uri Address { get; }

    /// <summary>What failed on the server, by type.</summary>
    public IEnumerable<string> Faults => _faults.Select(fault => fault.Exception.ToString());

    /// <summary>Small, and with names that addresses, files and narrow columns have to bear.</summary>
    public static GeneratorOptions Shop { get; } = new()
    {
        Seed = 8,
        Agents = 5,
        Names = ["小美?晚班", "a#b%20c/夜", "喵 & 汪=+;'\"😀", "负责售前咨询、活动报名与老客户回访的夜班客服（周三周日休息）", "Bartholomew-Featherstonehaugh_NightShift-Pre_and_Aftersales"],
        Days = 10,
        ConversationsPerDay = 60,
        Format = OutputFormat.Taobao,
    };

    /// <summary>The generated files, made once for all and by nobody changed.</summary>
    public static string Files => Generated.Value;

    private static readonly Lazy<string> Generated = new(() =>
    {
        var folder = Directory.CreateTempSubdirectory("jinpai-browser-files-").FullName;
        _ = ShopGenerator.Generate(Shop with { Overwrite = true }, folder);
        return folder;
    });

    /// <summary>At the end of all tests.</summary>
    public static void DeleteFiles()
    {
        if (Generated.IsValueCreated)
        {
            Directory.Delete(Files, recursive: true);
        }
    }

    /// <summary>The data folder of the pages.</summary>
    public string Data => Path.Combine(Folder, "data");

    public static async Task<Site> Open()
    {
        var folder = Directory.CreateTempSubdirectory("jinpai-browser-").FullName;
        var data = Path.Combine(folder, "data");
        _ = StorageEngines.Open(data);
        var faults = new ConcurrentQueue<WebFault>();
        var app = JinpaiWeb.Build(new WebOptions
        {
            DataFolder = data,
            Urls = ["http://127.0.0.1:0"],
            Clock = new FakeTime(new DateTimeOffset(2026, 11, 5, 4, 0, 0, TimeSpan.Zero)),
            OnFault = faults.Enqueue,
        });
        await app.StartAsync();
        return new Site(app, folder, faults);
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(Folder, recursive: true);
    }
}
