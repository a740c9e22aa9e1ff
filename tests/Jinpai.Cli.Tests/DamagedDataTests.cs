using System.Net;
using Jinpai.Cli.Terminal;
using Microsoft.Data.Sqlite;

namespace Jinpai.Cli.Tests;

/// <summary>A database that is damaged or gone is told as that, with what to do, by every command and page; it is never a fault of ours, and never made anew.</summary>
public sealed class DamagedDataTests : IDisposable
{
    private static readonly string[] Lines =
    [
        "import FILES --shop tea", "imports --shop tea", "undo 1 --shop tea", "replay --shop tea", "report agents --shop tea --from 2026-10-01 --to 2026-10-03", "report days --shop tea --from 2026-10-01 --to 2026-10-03",
        "report pareto --shop tea --from 2026-10-01 --to 2026-10-03", "report benchmarks --shop tea --from 2026-10-01 --to 2026-10-03",
        "details receptions --shop tea --from 2026-10-01 --to 2026-10-03", "details deals --shop tea --from 2026-10-01 --to 2026-10-03", "details faults --shop tea --from 2026-10-01 --to 2026-10-03",
        "explain order O1001 --shop tea", "explain reception 茶语旗舰店:小美 春风十里 2026-10-01 --shop tea", "links list --shop tea", "appraise --scheme balanced --shop tea --period 2026-10",
        "pay --plan score-weight --shop tea --period 2026-10", "grade --grades medal --shop tea --period 2026-10", "doctor --shop tea", "doctor",
    ];

    private static readonly string[] Pages =
    [
        "/", "/agents", "/agents/小美", "/receptions", "/orders", "/losses", "/faults", "/orders/O1001", "/receptions/chat?account=茶语旗舰店:小美&buyer=春风十里&day=2026-10-01", "/scores", "/slips", "/import", "/import/1", "/import/1/undo",
        "/download/receptions.csv", "/download/orders.xlsx", "/download/scores.xlsx", "/freshness",
    ];

    private readonly Desk _desk = Desk.WithSample();

    public void Dispose() => _desk.Dispose();

    [Theory]
    [InlineData("shops/tea.db", "zeros")]
    [InlineData("shops/tea.db", "text")]
    [InlineData("shops/tea.db", "half")]
    [InlineData("shops/tea.db", "gone")]
    [InlineData("jinpai.db", "zeros")]
    [InlineData("jinpai.db", "text")]
    public async Task What_is_damaged_is_told_by_every_command_and_page(string file, string damage)
    {
        await using var pages = await PageDoor.Open(_desk);
        var path = Path.Combine(_desk.Data, file);
        Damage(path, damage);
        foreach (var line in Lines)
        {
            var ran = _desk.Run(Words(line));
            Assert.True(ran.Code == ExitCode.InputErrors, $"{line}: {ran.Code} {ran.All}");
            Assert.Contains(damage == "gone" ? "tea.db" : "损坏", ran.All, StringComparison.Ordinal);
        }

        foreach (var page in Pages)
        {
            var answer = await pages.Get(page);
            Assert.True(answer.Status == HttpStatusCode.ServiceUnavailable, $"{page}: {answer.Status} {answer.Text}");
        }

        Assert.Equal(damage != "gone", File.Exists(path));
    }

    [Theory]
    [InlineData("shops/tea.db")]
    [InlineData("jinpai.db")]
    public void Bytes_that_changed_are_found_by_doctor_and_are_no_fault_of_ours(string file)
    {
        var path = Path.Combine(_desk.Data, file);
        SqliteConnection.ClearAllPools();
        var whole = File.ReadAllBytes(path);

        // Of a database of many small tables most is room for rows to come, and what stands there nobody reads.
        var filled = Enumerable.Range(100, whole.Length - 100).Where(place => whole[place] != 0).ToArray();
        for (var seed = 0; seed < 12; seed++)
        {
            Damage(path, "whole", whole);
            var bytes = whole.ToArray();
            var random = new Random(seed);
            for (var flip = 0; flip < 30 << (seed % 6); flip++)
            {
                bytes[filled[random.Next(filled.Length)]] ^= (byte)random.Next(1, 256);
            }

            Damage(path, "whole", bytes);
            Assert.True(_desk.Run("doctor").Code == ExitCode.InputErrors, $"seed {seed}: doctor finds nothing");
            foreach (var line in Lines)
            {
                var ran = _desk.Run(Words(line));
                Assert.True(ran.Code is ExitCode.Done or ExitCode.InputErrors, $"seed {seed}, {line}: {ran.Code} {ran.Error}");
            }
        }
    }

    // The engine's own check sees the structure, not the content of a cell: what is packed in there is read with care.
    [Fact]
    public void One_byte_that_changed_is_no_fault_of_ours()
    {
        var path = Path.Combine(_desk.Data, "shops/tea.db");
        SqliteConnection.ClearAllPools();
        var whole = File.ReadAllBytes(path);
        var filled = Enumerable.Range(100, whole.Length - 100).Where(place => whole[place] != 0).ToArray();
        for (var seed = 0; seed < 80; seed++)
        {
            var bytes = whole.ToArray();
            var random = new Random(seed);
            bytes[filled[random.Next(filled.Length)]] ^= (byte)random.Next(1, 256);
            Damage(path, "whole", bytes);
            foreach (var line in Lines.Where(line => !line.StartsWith("undo", StringComparison.Ordinal)).Where((_, place) => place % 4 == seed % 4))
            {
                var ran = _desk.Run(Words(line));
                Assert.True(ran.Code is ExitCode.Done or ExitCode.InputErrors, $"seed {seed}, {line}: {ran.Code} {ran.Error}");
            }
        }
    }

    private string[] Words(string line) => [.. line.Split(' ').Select(word => word == "FILES" ? Repository.Path("samples/neutral") : word)];

    // Nothing of the file stays in memory or beside it.
    private static void Damage(string path, string damage, byte[]? content = null)
    {
        SqliteConnection.ClearAllPools();
        var bytes = content ?? File.ReadAllBytes(path);
        foreach (var beside in Directory.GetFiles(Path.GetDirectoryName(path)!, Path.GetFileName(path) + "-*").Append(path))
        {
            File.Delete(beside);
        }

        if (damage != "gone")
        {
            File.WriteAllBytes(path, damage switch
            {
                "zeros" => [.. new byte[100], .. bytes[100..]],
                "text" => "这不是数据库，是一封信。 This is a letter and no database at all, long enough to look like one."u8.ToArray(),
                "half" => bytes[..(bytes.Length / 2)],
                _ => bytes,
            });
        }
    }
}
