using Jinpai.Core;
using Jinpai.Metrics.Daily;
using Jinpai.Replay.Facts;
using Jinpai.Replay.Rules;
using Jinpai.Storage.Audit;
using Jinpai.Storage.Checking;
using Jinpai.Storage.Erasure;
using Jinpai.Storage.Imports;
using Jinpai.Storage.Reading;
using Jinpai.Storage.Refusals;
using Jinpai.Storage.Replaying;

namespace Jinpai.Storage;

/// <summary>One shop's data: imports, undo, replay, and the way to its readers. Many processes may read; one at a time writes.</summary>
public interface IShopStore
{
    ShopInfo Shop { get; }

    /// <summary>The same shop; what is changed through it is written to the audit log under these.</summary>
    IShopStore As(Func<Signature> by);

    /// <summary>Begins an import of one or more files.</summary>
    /// <param name="rules">The shop's rules: bits that depend on texts are made by them.</param>
    /// <param name="now">Rows after it never move the horizon.</param>
    /// <param name="isDryRun">Everything is done and counted, and nothing stays.</param>
    /// <param name="job">The job that makes it, if one does: it goes on with the import that it has begun, if it has.</param>
    /// <exception cref="StorageRefusedException"><c>busy</c>: another process is writing to the shop.</exception>
    ImportSession BeginImport(RuleBook rules, Instant now, bool isDryRun = false, string? job = null);

    /// <summary>Takes an import back. Facts follow with the next replay.</summary>
    /// <returns>The number of files taken back.</returns>
    /// <exception cref="StorageRefusedException"><c>busy</c>, <c>unknown_import</c> or <c>already_undone</c>.</exception>
    int Undo(long importId);

    /// <summary>Takes a buyer link back, or lets it stand again. Facts follow with the next replay.</summary>
    void SetLinkUndone(BuyerKey chatKey, BuyerKey orderKey, bool isUndone);

    /// <summary>Takes a buyer's keys and texts out of raw and derived data, under all keys that are linked with the given one. Figures stay what they are.</summary>
    /// <param name="key">One of the buyer's keys.</param>
    /// <param name="rules">The shop's rules.</param>
    /// <param name="progress">Of the replay of everybody that follows.</param>
    /// <exception cref="StorageRefusedException"><c>unknown_buyer</c>, <c>own_buyer</c> (it is a key of the shop's own, or its rules name it) or <c>busy</c>.</exception>
    ErasureReport Forget(BuyerKey key, RuleBook rules, IProgress<ReplayProgress>? progress = null);

    /// <summary>Empties the texts of chats of the days before one; figures stay what they are, and what rules found in the texts stays too.</summary>
    /// <param name="before">A calendar day in the shop's zone.</param>
    /// <param name="rules">The shop's rules.</param>
    /// <param name="isPurged">Also lets their last bytes leave the file, which on SQLite takes as long as copying it, and the room for that.</param>
    /// <param name="cancellation">Leaves what is not done for the next call.</param>
    /// <returns>Messages whose texts are gone now.</returns>
    /// <exception cref="StorageRefusedException"><c>busy</c>.</exception>
    long EmptyTexts(BusinessDay before, RuleBook rules, bool isPurged = false, CancellationToken cancellation = default);

    /// <summary>Goes on where <see cref="Forget"/> was killed after the buyer had left the raw data.</summary>
    /// <exception cref="StorageRefusedException"><c>busy</c>.</exception>
    void FinishForgetting(RuleBook rules, IProgress<ReplayProgress>? progress = null);

    /// <summary>Brings facts and daily measures up to date and publishes them in one step; readers see the old ones until then.</summary>
    /// <param name="rules">The shop's rules.</param>
    /// <param name="isForced">Replay everything, whatever changed.</param>
    /// <param name="progress">Told from worker threads.</param>
    /// <param name="cancellation">Leaves the old facts standing.</param>
    /// <exception cref="StorageRefusedException"><c>busy</c>: another process is writing to the shop.</exception>
    ReplayReport Replay(RuleBook rules, bool isForced = false, IProgress<ReplayProgress>? progress = null, CancellationToken cancellation = default);

    /// <summary>Replays under other rules without storing anything.</summary>
    /// <param name="rules">The rules to try.</param>
    /// <param name="first">Facts of this day and later, and all deals that reach into it (<see cref="DealFact.ReachesInto"/>); null: all. Only the messages that these need are read.</param>
    /// <param name="onFacts">If given: takes each buyer's facts, one call at a time; they are gone when it returns.</param>
    /// <param name="depth">Which facts that needs.</param>
    /// <param name="progress">Told from worker threads.</param>
    /// <param name="cancellation">Ends it.</param>
    DailyFold WhatIf(RuleBook rules, BusinessDay? first = null, Action<BuyerFacts>? onFacts = null, FactDepth depth = FactDepth.Sums, IProgress<ReplayProgress>? progress = null, CancellationToken cancellation = default);

    /// <summary>Looks through the shop's database: seconds on a large shop.</summary>
    /// <exception cref="StorageRefusedException"><c>damaged_database</c>.</exception>
    void CheckDamage();

    /// <summary>Reads every segment to its last text: what cannot be read, or holds another number of messages than stands beside it.</summary>
    IReadOnlyList<StoredFault> CheckSegments(CancellationToken cancellation = default);

    /// <summary>Replays every buyer again and compares: the facts, and the daily rows that are their sums. For facts that are up to date.</summary>
    /// <exception cref="StorageRefusedException"><c>busy</c>: another process is writing to the shop.</exception>
    IReadOnlyList<StoredFault> CheckFacts(RuleBook rules, IProgress<ReplayProgress>? progress = null, CancellationToken cancellation = default);

    /// <summary>Of the stored deals and daily rows: every amount is somebody's, once (spec 2.9, 4 and 5). For facts that are up to date.</summary>
    IReadOnlyList<StoredFault> CheckMoney(RuleBook rules);

    /// <summary>A reader with a connection of its own. Dispose of it.</summary>
    /// <param name="sight">Whose rows; null: all.</param>
    ShopReader Read(Sight? sight = null);
}
