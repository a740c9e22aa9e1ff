namespace Jinpai.Architecture.Tests;

/// <summary>The rules on sources, applied to the tree. Exceptions are named here with their reasons.</summary>
public sealed class SourceTests
{
    /// <summary>Path → reason.</summary>
    private static readonly Dictionary<string, string> LongFiles = new(StringComparer.Ordinal)
    {
        ["tests/Jinpai.Shops/SceneWriter.cs"] = "one short scene after another: together they are the list of what can happen in a shop",
    };

    /// <summary>Path#Method → reason.</summary>
    private static readonly Dictionary<string, string> LongMethods = new(StringComparer.Ordinal)
    {
        ["src/Jinpai.Appraisal/Schemes/SchemeReview.cs#Of"] = "one warning after another, in the order in which they are told",
    };

    /// <summary>Path → reason: files outside the pure projects that may hold a floating number. None may reach money or a rate.</summary>
    private static readonly Dictionary<string, string> FloatingFiles = new(StringComparer.Ordinal)
    {
        ["src/Jinpai.Import/Excel/SheetCell.cs"] = "cells of spreadsheets are floating numbers: here they become the decimals that they stand for",
        ["src/Jinpai.Import/Excel/Workbook.cs"] = "hands the cells of spreadsheets to SheetCell",
        ["src/Jinpai.Output/Excel/SheetWriter.cs"] = "widths of columns",
        ["src/Jinpai.Output/Excel/TextWidth.cs"] = "widths of columns",
    };

    /// <summary>Path → reason: where two days stand beside one another.</summary>
    private static readonly Dictionary<string, string> DayPairs = new(StringComparer.Ordinal)
    {
        ["src/Jinpai.Core/DaySpan.cs"] = "makes a span of two days",
        ["src/Jinpai.Core/Records/AgentRecord.cs"] = "the columns of the file and of the stored record, each of them open; Held is the span",
        ["src/Jinpai.Core/Records/BenchmarkRecord.cs"] = "the columns of the stored record",
        ["src/Jinpai.Core/Records/ImportedMetricValue.cs"] = "the columns of the file and of the stored record, each of which may be blank",
        ["src/Jinpai.Core/Records/ManualScoreRecord.cs"] = "the columns of the stored record",
        ["src/Jinpai.Core/Records/StaffRecord.cs"] = "the columns of the stored record",
        ["src/Jinpai.Core/Records/TargetRecord.cs"] = "the columns of the file and of the stored record",
        ["src/Jinpai.Web/Shared/Visits/AskedDays.cs"] = "today and the latest day of the data: no span",
    };

    /// <summary>Path → reason: who writes numbers.</summary>
    private static readonly Dictionary<string, string> NumberWriters = new(StringComparer.Ordinal)
    {
        ["src/Jinpai.Core/NumberText.cs"] = "is the writer",
        ["src/Jinpai.Core/Money.cs"] = "an amount to the cent is its own text",
        ["src/Jinpai.Import/Excel/SheetCell.cs"] = "the text that a spreadsheet's cell stands for",
    };

    private static readonly string[] Everywhere = ["src", "tests", "bench", "tools"];

    [Fact]
    public void Files_fit_into_three_hundred_lines() =>
        Offence.AssertNone("A file holds one concept.", Repository.SourcesUnder(Everywhere).SelectMany(f => SourceRules.TooLong(f, LongFiles)));

    [Fact]
    public void Methods_fit_on_a_screen() =>
        Offence.AssertNone("A method fits on a screen.", Repository.SourcesUnder(Everywhere).SelectMany(f => SourceRules.TooLongMethods(f, LongMethods)));

    [Fact]
    public void A_file_holds_one_public_type() =>
        Offence.AssertNone("One public type per file.", Repository.SourcesUnder("src", "tools").SelectMany(SourceRules.SeveralPublicTypes));

    [Fact]
    public void A_file_bears_the_name_of_its_type() =>
        Offence.AssertNone("A type is found by its name.", Repository.SourcesUnder(Everywhere).SelectMany(SourceRules.MisnamedFile));

    [Fact]
    public void Public_types_are_documented() =>
        Offence.AssertNone("Every public type says what it is.", SourceRules.Undocumented([.. Repository.SourcesUnder("src", "tools")]));

    [Fact]
    public void A_name_means_one_type() =>
        Offence.AssertNone("No two public types of the product share a name.", SourceRules.SharedNames([.. Repository.SourcesUnder("src")]));

    [Fact]
    public void Names_say_what_a_type_is() =>
        Offence.AssertNone("No Manager, Helper, Util, Base, Impl.", Repository.SourcesUnder(Everywhere).SelectMany(SourceRules.BannedNames));

    [Fact]
    public void Sources_hold_no_floating_numbers() =>
        Offence.AssertNone(
            "Money, rates and times are exact.",
            Repository.SourcesUnder("src").Where(f => !FloatingFiles.ContainsKey(f.Path)).SelectMany(SourceRules.FloatingNumbers));

    [Fact]
    public void A_span_of_days_is_one_value() =>
        Offence.AssertNone("Two days beside one another are a DaySpan.", Repository.SourcesUnder("src").SelectMany(f => SourceRules.PairsOfDays(f, DayPairs)));

    [Fact]
    public void Months_are_read_and_written_in_one_place() =>
        Offence.AssertNone("2026-10 is a Month.", Repository.SourcesUnder("src").Where(f => f.Path != "src/Jinpai.Core/Month.cs").SelectMany(SourceRules.MonthsOfTheirOwn));

    [Fact]
    public void Numbers_are_written_in_one_place() =>
        Offence.AssertNone("NumberText writes numbers.", Repository.SourcesUnder("src").SelectMany(f => SourceRules.NumbersOfTheirOwn(f, NumberWriters)));

    [Fact]
    public void The_shop_is_no_agent() =>
        Offence.AssertNone("A figure's subject is a MetricSubject.", Repository.SourcesUnder("src").SelectMany(SourceRules.ShopsAsAgents));

    [Fact]
    public void Tests_are_named_by_sentences() =>
        Offence.AssertNone("A test's name is a sentence.", Repository.SourcesUnder("tests").SelectMany(SourceRules.TestsThatAreNoSentences));

    [Fact]
    public void Tests_are_neither_skipped_nor_timed() =>
        Offence.AssertNone("A test always runs and never sleeps.", Repository.SourcesUnder("tests").SelectMany(SourceRules.SkippedOrSleepingTests));

    [Fact]
    public void Memory_is_measured_when_no_other_test_runs() =>
        Offence.AssertNone("Who measures the process's memory runs alone.", Repository.SourcesUnder("tests").SelectMany(SourceRules.MemoryBesideOthers));

    [Fact]
    public void Named_exceptions_are_still_there()
    {
        var paths = LongFiles.Keys.Concat(FloatingFiles.Keys).Concat(DayPairs.Keys).Concat(NumberWriters.Keys).Concat(LongMethods.Keys.Select(k => k.Split('#')[0]));
        Offence.AssertNone("An exception names a file that exists.", paths.Where(p => Repository.Sources.All(s => s.Path != p)).Select(p => new Offence(p, "no such file")));
    }
}
