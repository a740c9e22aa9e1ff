using System.Diagnostics;
using System.Globalization;
using Jinpai.BenchData;

// jinpai-bench-data --out DIR [--scale 1] [--days 30] [--first 2026-10-01] [--seed 1] [--overlap-day 16] [--from-day 0] [--to-day DAYS]
// The last two: only the files of these days (from 0, --to-day not included) of the same history are written.
var options = MonthOptions.Parse(args);
if (options is null)
{
    Console.Error.WriteLine("usage: Jinpai.BenchData --out DIR [--scale 1] [--days 30] [--first 2026-10-01] [--seed 1] [--overlap-day 16] [--from-day 0] [--to-day DAYS]");
    return 2;
}

Directory.CreateDirectory(options.Folder);
var clock = Stopwatch.StartNew();
var plan = MonthPlan.Make(options);
AgentFile.Write(options);
OrderFiles.Write(plan);
var rows = MessageFiles.Write(plan);
var seconds = clock.Elapsed.TotalSeconds;
var bytes = new DirectoryInfo(options.Folder).EnumerateFiles("*.csv").Sum(file => file.Length);
Console.WriteLine(string.Create(
    CultureInfo.InvariantCulture,
    $"{{ \"messages\": {rows}, \"conversations\": {plan.Conversations.Length}, \"orders\": {plan.Orders.Count}, \"bytes\": {bytes}, \"seconds\": {seconds:0.0} }}"));
return 0;
