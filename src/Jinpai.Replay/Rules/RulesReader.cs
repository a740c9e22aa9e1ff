using Jinpai.Core.Documents;
using Jinpai.Replay.Attributions;

namespace Jinpai.Replay.Rules;

/// <summary>Reads one version of the rules file: what is not given holds as before. Whoever reads it looks for faults.</summary>
internal sealed partial class RulesReader(DocumentReader reader)
{
    private const int MostLines = 10_000;

    /// <summary>Keys that may be null: no prefix, no filter.</summary>
    private static readonly string[] MayBeNull = ["autoReplyPrefix", "massPrefix", "auto_only", "code_word", "single_line", "forward_only"];

    public ReplayRules Read(ReplayRules defaults)
    {
        var rules = new ReplayRules
        {
            EffectiveFrom = Day("effectiveFrom", defaults.EffectiveFrom),
            Zone = Zone("zone", defaults.Zone),
            DayCut = Time("dayCut", defaults.DayCut),
            SessionGap = Seconds("sessionGap", defaults.SessionGap, 1, 86_400),
            WaitCap = Seconds("waitCap", defaults.WaitCap, 1, 86_400),
            Unanswered = Named("unanswered", defaults.Unanswered, ("exclude", UnansweredPolicy.Exclude), ("taobao", UnansweredPolicy.Taobao)),
            SlowTimes = Whole("slowTimes", defaults.SlowTimes, 1, 1000),
            SlowWait = Seconds("slowSeconds", defaults.SlowWait, 0, 86_400),
            LongReception = TimeSpan.FromMinutes(Whole("longMinutes", (int)(defaults.LongReception.Ticks / TimeSpan.TicksPerMinute), 0, 1440)),
            QuickWait = Seconds("quickSeconds", defaults.QuickWait, 0, 86_400),
            TimelyWait = Seconds("timelySeconds", defaults.TimelyWait, 0, 86_400),
            ManyAtOnce = Whole("manyAtOnce", defaults.ManyAtOnce, 0, 100_000),
            AutoReplyPrefix = Text("autoReplyPrefix", defaults.AutoReplyPrefix),
            MassPrefix = Text("massPrefix", defaults.MassPrefix),
            OwnAccounts = Texts("ownAccounts", defaults.OwnAccounts),
            Vendors = Texts("vendors", defaults.Vendors),
            Blacklist = Texts("blacklist", defaults.Blacklist),
            Filters = Filters("filters", defaults.Filters),
            FiltersSkipAftersale = Switch("filtersSkipAftersale", defaults.FiltersSkipAftersale),
            AftersaleDays = Whole("aftersaleDays", defaults.AftersaleDays, 0, 366),
            EnquiryDays = Whole("enquiryDays", defaults.EnquiryDays, 1, 31),
            CloseDays = Whole("closeDays", defaults.CloseDays, 0, 92),
            LookbackDays = Whole("lookback", defaults.LookbackDays, 0, 31),
            FollowUp = TimeSpan.FromMinutes(Whole("followUpMinutes", (int)(defaults.FollowUp.Ticks / TimeSpan.TicksPerMinute), 0, 10_080)),
            FollowUpCounts = Switch("followUpCounts", defaults.FollowUpCounts),
            Credit = Named("credit", defaults.Credit, [.. AttributionPolicy.Known.Select(policy => (policy.Name, policy))]),
            AftersaleCredit = Named("aftersaleCredit", defaults.AftersaleCredit, ("fallback", AftersaleCreditPolicy.Fallback), ("equal", AftersaleCreditPolicy.Equal), ("never", AftersaleCreditPolicy.Never)),
            Judge = Named("judge", defaults.Judge, ("creation_first", JudgeRule.CreationFirst), ("creation", JudgeRule.Creation), ("payment", JudgeRule.Payment)),
            CashOnDeliveryShippedIsPaid = Switch("codShippedIsPaid", defaults.CashOnDeliveryShippedIsPaid),
            IncludePostage = Switch("includePostage", defaults.IncludePostage),
            ExcludedFlags = Texts("excludedFlags", defaults.ExcludedFlags),
        };
        reader.RefuseUnknown();
        RefuseNulls();
        return rules;
    }

    private FilterRules Filters(string key, FilterRules fallback)
    {
        if (reader.Take(key) is not { } part || DocumentReader.Open(part, reader.Faults) is not { } filters)
        {
            return fallback;
        }

        return new RulesReader(filters).Filters(fallback);
    }

    private FilterRules Filters(FilterRules fallback)
    {
        var filters = new FilterRules
        {
            Empty = Switch("empty", fallback.Empty),
            MassMessage = Switch("mass_message", fallback.MassMessage),
            Monologue = Switch("monologue", fallback.Monologue),
            AutoOnlyLines = Lines("auto_only", fallback.AutoOnlyLines),
            CodeWord = CodeWord("code_word", fallback.CodeWord),
            SingleLineLines = Lines("single_line", fallback.SingleLineLines),
            ForwardOnlyLines = Lines("forward_only", fallback.ForwardOnlyLines),
        };
        reader.RefuseUnknown();
        RefuseNulls();
        return filters;
    }

    private int? Lines(string key, int? fallback)
    {
        if (Nested(key) is not { } filter)
        {
            return IsGiven(key) ? null : fallback;
        }

        var lines = filter.Whole("lines", 0, MostLines, required: true);
        filter.RefuseUnknown();
        return lines;
    }

    private CodeWordFilter? CodeWord(string key, CodeWordFilter? fallback)
    {
        if (Nested(key) is not { } filter)
        {
            return IsGiven(key) ? null : fallback;
        }

        var word = filter.Require("word", RulesIssues.CodeWord) is null ? null : filter.Text("word");
        var lines = filter.Whole("lines", 0, MostLines, required: true);
        filter.RefuseUnknown();
        return new CodeWordFilter(word ?? "", lines ?? 0);
    }

    private DocumentReader? Nested(string key) => reader.Take(key) is { } part ? DocumentReader.Open(part, reader.Faults) : null;
}
