using System.Collections.Frozen;
using Jinpai.Import.Reading;
using Jinpai.Import.Reports;

namespace Jinpai.Import;

/// <summary>What an import needs to know besides its files.</summary>
public sealed record ImportOptions
{
    /// <summary>The shop's zone: times without an offset are local times there.</summary>
    public required TimeZoneInfo Zone { get; init; }

    /// <summary>Tells the present, after which nothing in a file can have happened.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>How far this computer's clock may be behind the platform's.</summary>
    public TimeSpan ClockTolerance { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>The name of a format or of a family of them (<c>neutral</c>, <c>neutral.orders</c>) that the files are taken for; null: recognised by content.</summary>
    public string? As { get; init; }

    /// <summary>What performance reports need: a period, the accounts, maps of the user's own.</summary>
    public ReportOptions Reports { get; init; } = ReportOptions.Default;

    /// <summary>The ids of the metrics that are rates, from 0 to 1: a bare number above 1 for one of them is refused.</summary>
    public IReadOnlySet<string> Rates { get; init; } = FrozenSet<string>.Empty;

    /// <summary>The shop's accounts as far as they are known. Lists of accounts that the import reads are added.</summary>
    public KnownAccounts Accounts { get; init; } = new();

    /// <summary>Phone numbers, addresses and ids in texts of chats are kept as they stand. Otherwise they are masked (spec 6.3).</summary>
    public bool KeepsPersonalData { get; init; }

    /// <summary>The folder that names of files are shown from, such as one of uploads; null: as the paths were given.</summary>
    public string? Root { get; init; }

    public SourceLimits Limits { get; init; } = SourceLimits.Default;
}
