using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Jinpai.Benchmarks.Months;
using Jinpai.Benchmarks.Pages;

namespace Jinpai.Benchmarks.Years;

/// <summary>
/// <c>year</c>: the pages of a shop with a year behind it, in one run on one machine. Generates 365 days and one more, in parts that are deleted once they are imported; replays; asks for each page alone and under
/// the users; counts distinct people of the year; takes in the day more and asks for the first page after it; and serves ten such shops at once to see how much memory they take.
/// </summary>
internal sealed class YearRun
{
    private const int Days = 365;
    private const int Shops = 10;
    private const string Code = "bench";
    private const string Distinct = "consulted_distinct,received_distinct,enquirers_distinct,ordered_distinct,paid_distinct,sold_buyers_distinct";
    private readonly Options _options;
    private readonly string _work;
    private readonly string _data;
    private readonly string _scale;
    private readonly DateOnly _first;
    private readonly List<Step> _steps = [];

    private YearRun(Options options)
    {
        _options = options;
        _work = Path.GetFullPath(options.Need("work"));
        _data = Path.Combine(_work, "data");
        _scale = options.Get("scale", "0.1");

        // Rows of the future are not imported: the day more is yesterday.
        _first = options.Find("first") is { } first ? DateOnly.ParseExact(first, "yyyy-MM-dd", CultureInfo.InvariantCulture) : DateOnly.FromDateTime(DateTime.Now).AddDays(-1 - Days);
    }

    public static async Task<int> Run(Options options)
    {
        var file = options.Need("out");
        var text = await new YearRun(options).Measure();
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(file))!);
        await File.WriteAllTextAsync(file, text);
        Console.Write(text);
        return 0;
    }

    private async Task<string> Measure()
    {
        var load = Machine.Load() ?? "not known";
        var generator = await BenchData.Build(Step);
        await Jinpai("jinpai: build and add the shop", "shop", "add", Code);
        var parts = _options.Number("parts", Math.Max(1, (int)Math.Ceiling(double.Parse(_scale, CultureInfo.InvariantCulture) * 12)));
        var generated = new List<GeneratedMonth>();
        var imports = new List<Step>();
        for (var part = 0; part < parts; part++)
        {
            var files = await Generate(generator, generated, Days * part / parts, Days * (part + 1) / parts);
            imports.Add(await Jinpai($"jinpai: import, part {part + 1} of {parts}", "import", files, "--shop", Code));
            Directory.Delete(files, recursive: true);
        }

        var extra = await Generate(generator, generated, Days, Days + 1);
        var replayed = await Jinpai("jinpai: replay", "replay", "--shop", Code);
        var distinct = await Jinpai(
            "jinpai: distinct people of the year", "report", "agents", "--shop", Code, "--from", DayName(0), "--to", DayName(Days - 1), "--metrics", Distinct, "--format", "json");
        PagesResult pages;
        TimeSpan afterImport;
        Step dayImported;
        Step dayReplayed;
        using (var server = await Server.Start(_options, _data))
        {
            pages = await new PagesRun(_options, server).Measure(Code);
            dayImported = await Jinpai("jinpai: import one more day", "import", extra, "--shop", Code);
            dayReplayed = await Jinpai("jinpai: replay one more day", "replay", "--shop", Code);

            // What was kept is of the day before: all of the page is worked out anew.
            var clock = Stopwatch.StartNew();
            _ = await server.Client.GetByteArrayAsync(new Uri($"/?shop={Code}", UriKind.Relative));
            afterImport = clock.Elapsed;
        }

        var memory = await Memory();
        return new YearReport(_scale, load, generated, imports, replayed, distinct, pages, afterImport, dayImported, dayReplayed, memory, _steps).Write();
    }

    /// <returns>The folder of the files.</returns>
    private async Task<string> Generate(string generator, List<GeneratedMonth> generated, int from, int toExcl)
    {
        var folder = Path.Combine(_work, string.Create(CultureInfo.InvariantCulture, $"days-{from}"));
        Directory.CreateDirectory(folder);
        var step = await Step(
            string.Create(CultureInfo.InvariantCulture, $"generate days {from} to {toExcl - 1}"), "dotnet", generator, "--out", folder, "--scale", _scale, "--days", Number(Days + 1), "--first", DayName(0), "--from-day", Number(from), "--to-day", Number(toExcl));
        generated.Add(JsonSerializer.Deserialize<GeneratedMonth>(step.IsOk ? step.Output : "null", JsonSerializerOptions.Web) ?? throw new InvalidOperationException("The data could not be generated."));
        return folder;
    }

    /// <summary>The file of the one shop is shown as ten: each is opened, read and kept as a shop of its own.</summary>
    private async Task<(long Most, int Pages)?> Memory()
    {
        var codes = new List<string> { Code };
        var file = Path.Combine(_data, "shops", Code + ".db");
        for (var number = 2; number <= Shops; number++)
        {
            var code = Code + Number(number);
            var link = Path.Combine(_data, "shops", code + ".db");
            await Jinpai($"jinpai: add {code}", "shop", "add", code);
            File.Delete(link);
            File.CreateSymbolicLink(link, file);
            codes.Add(code);
        }

        using var server = await Server.Start(_options, _data);
        var pages = await MemoryCommand.Visit(server, codes);
        return server.Memory() is { } memory ? (memory.Most, pages) : null;
    }

    private string DayName(int day) => _first.AddDays(day).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private Task<Step> Jinpai(string name, params string[] arguments) => Step(name, _options.Get("jinpai", Machine.Jinpai), [.. arguments, "--data", _data]);

    private async Task<Step> Step(string name, string program, params string[] arguments)
    {
        var step = await Months.Step.Run(name, program, arguments);
        _steps.Add(step);
        return step;
    }
}
