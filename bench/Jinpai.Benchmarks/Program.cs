using Jinpai.Benchmarks;
using Jinpai.Benchmarks.Engines;
using Jinpai.Benchmarks.Months;
using Jinpai.Benchmarks.Pages;
using Jinpai.Benchmarks.Replays;
using Jinpai.Benchmarks.Years;

// dotnet run -c Release --project bench/Jinpai.Benchmarks -- COMMAND --name value …
// bench/README.md says what each command does.
Func<Options, Task<int>>? command = args.FirstOrDefault() switch
{
    "sql" => SqlCommand.Run,
    "month" => MonthCommand.Run,
    "all" => WholeRun.Run,
    "year" => YearRun.Run,
    "engines" => EngineRun.Run,
    "pages" => PagesRun.Run,
    "memory" => MemoryCommand.Run,
    "trial" => TrialCommand.Run,
    _ => null,
};
try
{
    if (command is not null)
    {
        return await command(Options.Parse(args.AsSpan(1)));
    }

    await Console.Error.WriteLineAsync("usage: sql (--dir FOLDER --out FILE | --each PARENT) | month --dir FOLDER | all --out FILE | year --work DIR --out FILE | engines --work DIR --out FILE | pages --data DIR --shop CODE | memory --data DIR --shops CODE,CODE | trial --data DIR --shop CODE; see bench/README.md");
}
catch (ArgumentException refused)
{
    await Console.Error.WriteLineAsync(refused.Message);
}

return 2;
