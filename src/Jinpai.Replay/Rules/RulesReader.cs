using System.Text.Json;

namespace Jinpai.Replay.Rules;

/// <summary>Reads one version of the rules file. Each key is read once; what is left over is unknown.</summary>
internal sealed partial class RulesReader
{
    private readonly Dictionary<string, JsonElement> _values = new(StringComparer.Ordinal);
    private readonly HashSet<string> _read = new(StringComparer.Ordinal);
    private readonly string _path;
    private readonly RulesFaults _faults;

    public RulesReader(JsonElement element, string path, RulesFaults faults)
    {
        _path = path;
        _faults = faults;
        foreach (var property in element.EnumerateObject())
        {
            if (!_values.TryAdd(property.Name, property.Value))
            {
                faults.Add("rules_key_twice", path + property.Name, property.Name, "each key once");
            }
        }
    }

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
            Credit = Named("credit", defaults.Credit, ("last_reply", AttributionPolicy.LastReply)),
            AftersaleCredit = Named("aftersaleCredit", defaults.AftersaleCredit, ("fallback", AftersaleCreditPolicy.Fallback), ("equal", AftersaleCreditPolicy.Equal), ("never", AftersaleCreditPolicy.Never)),
            Judge = Named("judge", defaults.Judge, ("creation_first", JudgeRule.CreationFirst), ("creation", JudgeRule.Creation), ("payment", JudgeRule.Payment)),
            CashOnDeliveryShippedIsPaid = Switch("codShippedIsPaid", defaults.CashOnDeliveryShippedIsPaid),
            IncludePostage = Switch("includePostage", defaults.IncludePostage),
            ExcludedFlags = Texts("excludedFlags", defaults.ExcludedFlags),
        };
        RefuseUnknown();
        return rules;
    }

    private FilterRules Filters(string key, FilterRules fallback)
    {
        if (!Take(key, out var value))
        {
            return fallback;
        }

        if (value.ValueKind != JsonValueKind.Object)
        {
            Wrong(key, value, "an object of filters");
            return fallback;
        }

        var reader = new RulesReader(value, $"{_path}{key}.", _faults);
        var filters = new FilterRules
        {
            Empty = reader.Switch("empty", fallback.Empty),
            MassMessage = reader.Switch("mass_message", fallback.MassMessage),
            Monologue = reader.Switch("monologue", fallback.Monologue),
            AutoOnlyLines = reader.Lines("auto_only", fallback.AutoOnlyLines),
            CodeWord = reader.CodeWord("code_word", fallback.CodeWord),
            SingleLineLines = reader.Lines("single_line", fallback.SingleLineLines),
            ForwardOnlyLines = reader.Lines("forward_only", fallback.ForwardOnlyLines),
        };
        reader.RefuseUnknown();
        return filters;
    }

    private int? Lines(string key, int? fallback)
    {
        if (Nested(key) is not { } reader)
        {
            return _values.ContainsKey(key) ? null : fallback;
        }

        var lines = reader.Required("lines");
        reader.RefuseUnknown();
        return lines;
    }

    private CodeWordFilter? CodeWord(string key, CodeWordFilter? fallback)
    {
        if (Nested(key) is not { } reader)
        {
            return _values.ContainsKey(key) ? null : fallback;
        }

        var word = reader.Text("word", null);
        if (string.IsNullOrEmpty(word))
        {
            _faults.Add("rules_missing_key", $"{_path}{key}.word", "nothing", "a code word");
        }

        var lines = reader.Required("lines");
        reader.RefuseUnknown();
        return new CodeWordFilter(word ?? "", lines);
    }

    private RulesReader? Nested(string key)
    {
        if (!Take(key, out var value) || value.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        if (value.ValueKind == JsonValueKind.Object)
        {
            return new RulesReader(value, $"{_path}{key}.", _faults);
        }

        Wrong(key, value, "null or an object");
        return null;
    }
}
