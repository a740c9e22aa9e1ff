using System.Text;
using Jinpai.Cli.Terminal;
using Jinpai.Shops;
using Jinpai.Storage;
using Jinpai.Testing;

namespace Jinpai.Cli.Tests;

/// <summary>A folder of its own with data and files, and the command line at hand in this process. Goes with its folder.</summary>
public sealed class Desk : IDisposable
{
    public const string ShopCode = "tea";

    /// <summary>After every date in samples and generated shops.</summary>
    public static readonly DateTimeOffset Now = new(2026, 11, 1, 12, 0, 0, TimeSpan.FromHours(8));

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <param name="database">Its data lies in this database of a server, which goes with it; null: in a folder.</param>
    public Desk(string? database = null)
    {
        Database = database;
    }

    /// <summary>How to reach its database; null: its data lies in a folder.</summary>
    public string? Database { get; }

    /// <summary>What tells a command where its data is.</summary>
    public string[] Place => Database is null ? ["--data", Data] : ["--data", Data, "--database", Database];

    public string Folder { get; } = Directory.CreateTempSubdirectory("jinpai-cli-").FullName;
    public string Data => Path.Combine(Folder, "data");

    /// <summary>Variables of the command's environment; nothing comes from the real one.</summary>
    public Dictionary<string, string> Variables { get; } = new(StringComparer.Ordinal);

    /// <summary>A desk with the shop <see cref="ShopCode"/> and nothing in it.</summary>
    /// <param name="database">See <see cref="Desk(string?)"/>.</param>
    public static Desk WithShop(string? database = null)
    {
        var desk = new Desk(database);
        desk.Run("shop", "add", ShopCode, "--name", "茶语旗舰店").Expect(0);
        return desk;
    }

    /// <summary>A desk with the sample shop, imported and replayed: a copy of one that was made for all.</summary>
    public static Desk WithSample()
    {
        var desk = new Desk();
        desk.Put(Samples.Data);
        return desk;
    }

    /// <summary>Another desk with the same data; nobody may be at work on it.</summary>
    public Desk Copy()
    {
        if (Database is not null)
        {
            return new Desk(PostgresCluster.CopyOf(Database));
        }

        var copy = new Desk();
        Directory.CreateDirectory(Path.Combine(copy.Data, "shops"));
        copy.Put(Data);
        return copy;
    }

    /// <summary>Takes a copy of a data folder as its own.</summary>
    public void Put(string data)
    {
        foreach (var file in Directory.EnumerateFiles(data, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(Data, Path.GetRelativePath(data, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            System.IO.File.Copy(file, target);
        }
    }

    public void Dispose()
    {
        Directory.Delete(Folder, recursive: true);
        if (Database is not null)
        {
            PostgresCluster.Drop(Database);
        }
    }

    public string File(string name) => Path.Combine(Folder, name);

    /// <summary>Writes a file and returns its path.</summary>
    public string Write(string name, string text) => Write(name, Utf8.GetBytes(text));

    public string Write(string name, byte[] bytes)
    {
        var path = File(name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        System.IO.File.WriteAllBytes(path, bytes);
        return path;
    }

    internal string Write(NeutralFile file) => Write(Path.Combine("files", file.Name), file.Content);

    /// <summary>What the clock says to commands of this process.</summary>
    public DateTimeOffset Time { get; set; } = Now;

    /// <summary>What happens while a command waits; true: it is cancelled then.</summary>
    public Func<bool> Waits { get; set; } = () => true;

    /// <summary>Runs a command on this desk's data; <c>--data</c> is added.</summary>
    public Ran Run(params string[] arguments) => RunBare([.. arguments, .. Place]);

    public Ran RunBare(params string[] arguments) => Run(arguments, null, 160);

    /// <summary>The same with a person at the terminal who gives these answers, one line each.</summary>
    public Ran Talk(string answers, params string[] arguments) => Run([.. arguments, .. Place], answers, 160);

    /// <summary>The same with text that is pasted or piped in, and nobody at a terminal.</summary>
    public Ran RunWith(string input, params string[] arguments) => Run([.. arguments, .. Place], input, 160, isTerminal: false);

    /// <summary>The same on a terminal of this width.</summary>
    public Ran RunNarrow(int width, params string[] arguments) => Run([.. arguments, .. Place], null, width);

    private Ran Run(string[] arguments, string? answers, int width, bool isTerminal = true)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        using var input = new StringReader(answers ?? "");
        var code = CommandLine.Run(arguments, new Surroundings
        {
            Out = output,
            Error = error,
            In = input,
            IsInputTerminal = isTerminal && answers is not null,
            Width = width,
            Clock = new FakeTime(Time),
            Wait = (_, _) => Waits(),
            Variable = name => Variables.GetValueOrDefault(name),
        });
        return new Ran(code, output.ToString(), error.ToString());
    }

    public IShopStore Shop(string code = ShopCode) => StorageEngines.Open(Database is null ? StoragePlace.InFolder(Data) : StoragePlace.OnServer(Database)).OpenShop(code);

    public IReadOnlyDictionary<string, string> Hashes()
    {
        using var reader = Shop().Read();
        return reader.DerivedHashes();
    }

    /// <summary>Every derived table after a replay.</summary>
    public IReadOnlyDictionary<string, string> ReplayedHashes()
    {
        Run("replay", "--shop", ShopCode).Expect(0);
        return Hashes();
    }

    public static void AssertEqual(IReadOnlyDictionary<string, string> expected, IReadOnlyDictionary<string, string> actual, string about)
    {
        var differing = Differing(expected, actual);
        Assert.True(differing.Length == 0, $"{about}: these tables differ: {differing}");
    }

    public static string Differing(IReadOnlyDictionary<string, string> expected, IReadOnlyDictionary<string, string> actual) =>
        string.Join(", ", expected.Keys.Union(actual.Keys, StringComparer.Ordinal).Where(table => expected.GetValueOrDefault(table) != actual.GetValueOrDefault(table)));
}
