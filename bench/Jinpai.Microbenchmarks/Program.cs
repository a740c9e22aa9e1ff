using BenchmarkDotNet.Running;
using Jinpai.Microbenchmarks;

// dotnet run -c Release --project bench/Jinpai.Microbenchmarks -- --filter '*' [--job short]
// In this process: no project has to be made and built for the benchmarks.
BenchmarkSwitcher.FromAssembly(typeof(StepBenchmarks).Assembly).Run([.. args, "--inProcess"]);
