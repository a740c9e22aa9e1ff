using System.Globalization;
using Jinpai.Cli.Tests.Killing;

namespace Jinpai.Cli.Tests;

/// <summary>A program that brings data of an older version up to date and is killed with SIGKILL meanwhile: the next one finds what the older version said, or what it became.</summary>
/// <remarks>The data are those of <c>tests/backups</c>.</remarks>
public sealed class MigrationKillTests : IDisposable
{
    private const int FirstSeed = 20261301;
    private static readonly string[] Command = ["imports", "--shop", Desk.ShopCode];
    private readonly string _folder = Directory.CreateTempSubdirectory("jinpai-old-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void In_a_folder()
    {
        var (first, last) = Measure(NewFolder("measured"), null);
        var expected = ShopState.Read(Data("measured"));
        Kill(40, (seed, random) =>
        {
            var data = NewFolder(seed);
            using (var run = Start(data, null))
            {
                if (!run.KillAt(random.NextInt64(first, last + 1), random.Next(20_000), isEarly: false))
                {
                    return false;
                }
            }

            Assert.Equal("", ShopState.Read(data).DifferenceTo(expected));
            return true;
        });
    }

    [Fact]
    public void On_a_server()
    {
        using var old = new Desk(PostgresCluster.NewBareDatabase());
        old.Run("restore", Repository.Path("tests/backups/2026-11-30.jpb")).Expect(0);
        using var measured = old.Copy();
        var (first, last) = Measure(measured.Data, measured.Database);
        var expected = measured.Hashes();
        Kill(20, (seed, random) =>
        {
            using var desk = old.Copy();
            using (var run = Start(desk.Data, desk.Database))
            {
                if (!run.KillAt(random.NextInt64(first, last + 1), random.Next(20_000), isEarly: false))
                {
                    return false;
                }
            }

            PostgresCluster.EndOfKilled(desk.Database!);
            Desk.AssertEqual(expected, desk.Hashes(), seed);
            return true;
        });
    }

    private static void Kill(int kills, Func<string, Random, bool> round)
    {
        kills *= KillCounts.Times;
        var done = 0;
        for (var seed = FirstSeed; done < kills && seed < FirstSeed + (3 * kills); seed++)
        {
            done += round(seed.ToString(CultureInfo.InvariantCulture), new Random(seed)) ? 1 : 0;
        }

        Assert.True(done >= kills, $"Only {done} of {kills} processes were killed before they had ended.");
    }

    private static (long First, long Last) Measure(string data, string? database)
    {
        using var run = Start(data, database);
        return run.Measure();
    }

    private static ChildRun Start(string data, string? database) => new(data, [.. Command, "--data", data], database);

    private string Data(string name) => Path.Combine(_folder, name);

    private string NewFolder(string name)
    {
        System.IO.Compression.ZipFile.ExtractToDirectory(Repository.Path("tests/backups/2026-11.zip"), Data(name));
        return Data(name);
    }
}
