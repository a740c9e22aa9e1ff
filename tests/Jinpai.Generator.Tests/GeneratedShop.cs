using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Jinpai.Generator.Tests;

/// <summary>A generated shop in a folder of its own, read back by a small CSV reader that shares nothing with the writer.</summary>
internal sealed class GeneratedShop : IDisposable
{
    private GeneratedShop(string folder, GenerationSummary summary, IReadOnlyList<GeneratorProgress> progress)
    {
        Folder = folder;
        Summary = summary;
        Progress = progress;
    }

    public string Folder { get; }
    public GenerationSummary Summary { get; }
    public IReadOnlyList<GeneratorProgress> Progress { get; }

    public static GeneratedShop Create(GeneratorOptions options)
    {
        var folder = Path.Combine(Path.GetTempPath(), "jinpai-generator-" + Path.GetRandomFileName());
        var progress = new ProgressList();
        return new GeneratedShop(folder, ShopGenerator.Generate(options, folder, progress, TestContext.Current.CancellationToken), progress.Reports);
    }

    /// <summary>Each row of a CSV file by its header's names; fails where a row is not as long as the header.</summary>
    public IReadOnlyList<Dictionary<string, string>> Csv(string name, Encoding? encoding = null)
    {
        var rows = Parse(File.ReadAllText(Path.Combine(Folder, name), encoding ?? new UTF8Encoding(false, throwOnInvalidBytes: true)));
        var header = rows[0];
        return [.. rows.Skip(1).Select(row =>
        {
            Assert.True(row.Count == header.Count, $"{name}: {row.Count} cells under {header.Count} headers: {string.Join('|', row)}");
            return header.Select((h, i) => (h, i)).ToDictionary(p => p.h, p => row[p.i]);
        })];
    }

    public IReadOnlyList<Dictionary<string, string>> Messages() => [.. Summary.Files.Where(f => f.StartsWith("messages-", StringComparison.Ordinal)).SelectMany(f => Csv(f))];

    public IReadOnlyList<JsonElement> Truth(string name) =>
        [.. File.ReadLines(Path.Combine(Summary.TruthFolder, name)).Select(line => JsonDocument.Parse(line).RootElement)];

    /// <summary>One hash over the names and bytes of all files, the ground truth included.</summary>
    public string Hash()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            hash.AppendData(Encoding.UTF8.GetBytes(Path.GetRelativePath(Folder, file).Replace('\\', '/')));
            hash.AppendData(File.ReadAllBytes(file));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private static List<List<string>> Parse(string text)
    {
        var rows = new List<List<string>>();
        var row = new List<string>();
        var cell = new StringBuilder();
        var isQuoted = false;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (isQuoted)
            {
                if (c != '"')
                {
                    cell.Append(c);
                }
                else if (i + 1 < text.Length && text[i + 1] == '"')
                {
                    cell.Append('"');
                    i++;
                }
                else
                {
                    isQuoted = false;
                }
            }
            else if (c == '"')
            {
                isQuoted = true;
            }
            else if (c is ',' or '\n')
            {
                row.Add(cell.ToString());
                cell.Clear();
                if (c == '\n')
                {
                    rows.Add(row);
                    row = [];
                }
            }
            else
            {
                cell.Append(c);
            }
        }

        Assert.Empty(row);
        return rows;
    }

    private sealed class ProgressList : IProgress<GeneratorProgress>
    {
        public List<GeneratorProgress> Reports { get; } = [];

        public void Report(GeneratorProgress value) => Reports.Add(value);
    }
}
