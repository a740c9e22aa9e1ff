using Jinpai.Core;
using Jinpai.Core.Records;
using Jinpai.Desk.Maps;
using Jinpai.Desk.People;
using Jinpai.Desk.Shops;
using Jinpai.Desk.Texts;
using Jinpai.Import;
using Jinpai.Import.Reading;
using Jinpai.Import.Reports;
using Jinpai.Storage.Imports;
using Jinpai.Storage.Reading;

namespace Jinpai.Desk.Imports;

/// <summary>Reads the files of one import into the shop, one after the other, each in whole or not at all. While the end of one is written, the next is read already where it says the same whatever came before it.</summary>
public sealed class ImportFiles(DeskSession session, ShopSession shop, bool isDryRun)
{
    private ReportChoices _choices = ReportChoices.None;
    private HashSet<AgentId>? _knownAgents;
    private IReadOnlyList<ImportFileRow> _earlier = [];

    /// <summary>Hears how far it is, many times a second, on the thread that works.</summary>
    public Action<ImportStep> OnStep { get; init; } = _ => { };

    /// <summary>The folder that names of files are shown from; null: as the paths were given.</summary>
    public string? Root { get; init; }

    /// <summary>The import that holds the files taken so far: what there is to undo after a cancelled run. Null: none was taken.</summary>
    public long? Taken { get; private set; }

    /// <summary>The job that makes the import: what an earlier turn of it has taken is not read again, and its import goes on. Null: a person at a terminal.</summary>
    public string? Job { get; init; }

    /// <summary>What came of files in earlier turns of the job.</summary>
    public IReadOnlyList<FileOutcome> Before { get; init; } = [];

    /// <summary>Hears what was understood of a file just before the file counts, where that is stored nowhere else: who dies in between has told it. Its counts are still to come.</summary>
    public Action<FileOutcome> OnUnderstood { get; init; } = _ => { };

    /// <summary>Asked between two files: others wait, and the rest is for another turn.</summary>
    public Func<bool> IsTurnOver { get; init; } = () => false;

    /// <summary>Phone numbers, addresses and ids in texts of chats are kept as they stand.</summary>
    public bool KeepsPersonalData { get; init; }

    /// <param name="paths">Files, folders, zips.</param>
    /// <param name="format">A format's name; null: recognised by content.</param>
    /// <param name="coveredUntil">Up to when the files are complete.</param>
    /// <param name="choices">For reports and completed sheets; null: as the files say.</param>
    /// <exception cref="RefusedException"><paramref name="coveredUntil"/> is still to come: nobody can have exported what has not happened.</exception>
    public ImportOutcome Run(IReadOnlyList<string> paths, string? format, Instant? coveredUntil, ReportChoices? choices = null)
    {
        session.Require(Right.Import, shop.Code);
        _choices = choices ?? ReportChoices.None;
        var now = session.Clock.GetUtcNow();
        if (coveredUntil > Instant.FromDateTimeOffset(now))
        {
            // Spec 2.2, horizon: nobody can have exported what has not happened.
            throw new RefusedException(session.Words.Format("refused.coveredLater", shop.Time.Full(coveredUntil.Value), shop.Time.Full(Instant.FromDateTimeOffset(now))), isMisuse: true);
        }

        var importer = new Importer(new ImportOptions
        {
            Zone = shop.Info.TimeZone,
            Clock = session.Clock,
            As = format,
            Root = Root,
            Rates = MetricNames.Rates,
            Accounts = Accounts(),
            KeepsPersonalData = KeepsPersonalData,
            Reports = Reports(),
        });
        using var plan = importer.Plan(paths, session.Cancellation);
        var files = new List<FileOutcome>();
        using var import = shop.Store.BeginImport(shop.Rules, Instant.FromDateTimeOffset(now), isDryRun, Job);
        _earlier = import.IsContinued ? [.. ImportHistory.Find(shop, import.ImportId)?.Files.Where(file => !file.IsUndone) ?? []] : [];
        var total = plan.Files.Sum(file => file.Length);
        long before = 0;
        var isAnyRead = false;
        using var ahead = new FilesAhead(plan.Files, import, file => Earlier(file) is null, session.Cancellation);
        foreach (var (index, file) in plan.Files.Index())
        {
            session.Cancellation.ThrowIfCancellationRequested();
            var step = new ImportStep(file.Name, index + 1, plan.Files.Count, before, total);
            OnStep(step);
            var earlier = Earlier(file);
            if (earlier is null && isAnyRead && IsTurnOver())
            {
                return new ImportOutcome(Taken, isDryRun, files, plan.Issues) { IsWhole = false };
            }

            isAnyRead |= earlier is null;
            files.Add(earlier ?? Take(index, ahead, import, coveredUntil, read => OnStep(step with { BytesRead = step.BytesRead + read })));
            before += file.Length;
            Taken ??= files[^1].Fate == FileFate.Taken && !isDryRun ? import.ImportId : null;
        }

        import.Complete();
        return new ImportOutcome(Taken, isDryRun, files, plan.Issues);
    }

    private KnownAccounts Accounts()
    {
        using var reader = shop.ReadAll();
        return new KnownAccounts(reader.Accounts());
    }

    private ReportOptions Reports() => new()
    {
        Period = _choices.Period,
        IsPeriodNeeded = true,
        Agents = _choices.Agents,
        Holders = Holders,
        Maps = ReportMapStore.Open(session).All,
    };

    private AccountHolders Holders()
    {
        using var reader = shop.ReadAll();
        return new AccountHolders(reader.Records<AgentRecord>());
    }

    // What counts is what is stored; what was said of the file beside it is what an earlier turn told.
    private FileOutcome? Earlier(PlannedFile file)
    {
        if (file.IsRefused || _earlier.FirstOrDefault(old => old.Name == file.Name && old.Sha256 == file.ContentHash) is not { } row)
        {
            return null;
        }

        var saved = SavedOutcome.FileOf(row);
        return Before.LastOrDefault(old => old.File == file.Name && old.Fate == FileFate.Taken) is { } told
            ? saved with { Days = told.Days ?? saved.Days, Report = told.Report, Noted = told.Noted, ReplacedImports = told.ReplacedImports }
            : saved;
    }

    private FileOutcome Take(int index, FilesAhead ahead, ImportSession import, Instant? coveredUntil, Action<long> onRead)
    {
        var file = ahead.Files[index];
        var known = file.IsRefused ? null : import.FindKnown(file.ContentHash);
        if (known is not null && !(_choices.IsReplacing && file.Info?.IsReplaceable == true))
        {
            return new FileOutcome(file.Name, file.FormatName, file.EncodingName, FileFate.Known) { KnownImport = known };
        }

        using var read = ahead.Take(index);
        using var bar = session.Progress(session.Words.Format("import.reading", file.Name));
        var reading = read.Finish(Show);
        var target = read.Target;
        ahead.BeginAfter(index);
        var isTaken = !reading.IsRefused && AddForm(reading, target);
        AddBenchmarks(reading, target);
        var replaced = isTaken ? Replaced(file, reading, target) : null;
        if (known is not null && replaced is [{ IsEqual: true } same] && same.ImportId == known)
        {
            // The same bytes, read as before: there is nothing to replace.
            return new FileOutcome(file.Name, file.FormatName, file.EncodingName, FileFate.Known) { KnownImport = known };
        }

        // Asked in this order: until all rows are written, the connection is the writer's.
        if (replaced is [] && !target.HasNews && import.FindPart(file.ContentHash) is { } part)
        {
            // Read again for the rows that were held, and they still are.
            return new FileOutcome(file.Name, reading.Format, reading.Encoding, FileFate.Known) { KnownImport = part, HeldCount = reading.HeldCount, Issues = reading.Issues };
        }

        var outcome = new FileOutcome(file.Name, reading.Format, reading.Encoding, replaced is null ? FileFate.Refused : FileFate.Taken)
        {
            RowCount = reading.RowCount,
            HeldCount = reading.HeldCount,
            Issues = reading.Issues,
            Report = reading.Report,
            Days = reading.Report?.Period ?? reading.Coverage.Days,
            ReplacedImports = [.. (replaced ?? []).Select(old => old.ImportId).Distinct().Order()],
        };
        return replaced is null ? outcome : Commit(outcome, reading, target, coveredUntil, [.. replaced.Select(old => old.FileId)]);

        void Show(ReadingProgress step)
        {
            bar.Show(step.BytesRead, step.BytesTotal);
            onRead(step.BytesRead);
        }
    }

    // The files that this one takes the place of. Null: it contradicts one that stays, and is refused.
    private IReadOnlyList<FigureOverlap>? Replaced(PlannedFile file, FileReading reading, FileImport target)
    {
        if (file.Info?.IsReplaceable != true)
        {
            return [];
        }

        var overlaps = target.FindOverlaps();
        var contradictions = overlaps.Where(old => old.IsContradiction).ToList();
        var isRefused = contradictions.Exists(old => old.IsSameImport || !_choices.IsReplacing);
        foreach (var old in contradictions)
        {
            if (isRefused)
            {
                reading.Issues.Add(OverlapIssues.Refusal(reading, old));
            }
            else if (OverlapIssues.Loss(reading, old) is { } loss)
            {
                reading.Issues.Add(loss);
            }
        }

        foreach (var other in overlaps.Where(old => !old.IsContradiction))
        {
            reading.Issues.Add(OverlapIssues.OtherAgents(reading, other));
        }

        return isRefused ? null : contradictions;
    }

    private bool AddForm(FileReading reading, FileImport target)
    {
        if (reading.Form is not { } form)
        {
            return true;
        }

        _knownAgents ??= KnownAgents();
        var records = FormRecords.Of(form, _choices.Period, _knownAgents.Count == 0 ? null : _knownAgents);
        foreach (var issue in records.Issues)
        {
            reading.Issues.Add(issue);
        }

        foreach (var staff in records.Staff)
        {
            target.Add(staff);
        }

        foreach (var score in records.Scores)
        {
            target.Add(score);
        }

        return records.Issues.Count == 0;
    }

    private static void AddBenchmarks(FileReading reading, FileImport target)
    {
        if (reading.Report is not { Period: { } period } report)
        {
            return;
        }

        // A report may have a row twice; the first is the one that stands above.
        foreach (var figure in report.Benchmarks.DistinctBy(figure => (figure.Row, figure.Metric)))
        {
            target.Add(new BenchmarkRecord(reading.Format!, Codes.Of(figure.Row), figure.Metric, figure.Value, period.First, period.Last, 0));
        }
    }

    // Whoever is on the list of agents, has an imported figure, or was seen at work.
    private HashSet<AgentId> KnownAgents()
    {
        using var reader = shop.ReadAll();
        return ShopRecords.KnownAgents(reader);
    }

    private FileOutcome Commit(FileOutcome outcome, FileReading reading, FileImport target, Instant? coveredUntil, IReadOnlyCollection<long> replaced)
    {
        if (outcome.Report is not null || outcome.ReplacedImports.Count > 0)
        {
            OnUnderstood(outcome);
        }

        var report = target.Commit(reading.RowCount, reading.HeldCount, reading.Issues, coveredUntil, replaced);
        outcome.Issues.Add(report.Issues);

        return outcome with
        {
            NewCount = report.NewCount,
            KnownCount = report.KnownCount,
            ChangedCount = report.ChangedCount,
            HeldCount = reading.HeldCount + report.HeldCount,
            Days = outcome.Days ?? report.Days,
        };
    }
}
