namespace Jinpai.Architecture.Tests;

/// <summary>Shows for every rule on sources that it finds an offender, where it is, and that it leaves good code alone.</summary>
public sealed class SourceRulesTests
{
    private static readonly Dictionary<string, string> NoExceptions = [];

    [Fact]
    public void A_long_file_is_found()
    {
        var file = Sample(string.Concat(Enumerable.Repeat("// line\n", 301)));
        Assert.Equal("src/Jinpai.Sample/Sample.cs:1", Assert.Single(SourceRules.TooLong(file, NoExceptions)).Place);
        Assert.Empty(SourceRules.TooLong(Sample(string.Concat(Enumerable.Repeat("// line\n", 300))), NoExceptions));
        Assert.Empty(SourceRules.TooLong(file, new Dictionary<string, string> { [file.Path] = "a table" }));
    }

    [Fact]
    public void A_long_method_is_found()
    {
        var file = Sample("class A\n{\n    void Good() { }\n\n    void Bad()\n    {\n" + string.Concat(Enumerable.Repeat("        Call();\n", 58)) + "    }\n}\n");
        var offence = Assert.Single(SourceRules.TooLongMethods(file, NoExceptions));
        Assert.Equal("src/Jinpai.Sample/Sample.cs:5", offence.Place);
        Assert.StartsWith("Bad has 61 lines", offence.Text, StringComparison.Ordinal);
        Assert.Empty(SourceRules.TooLongMethods(file, new Dictionary<string, string> { [file.Path + "#Bad"] = "one table" }));
    }

    [Fact]
    public void A_long_table_is_no_long_method()
    {
        var file = Sample("class A\n{\n    private static readonly int[] Table = new[]\n    {\n" + string.Concat(Enumerable.Repeat("        1,\n", 80)) + "    };\n}\n");
        Assert.Empty(SourceRules.TooLongMethods(file, NoExceptions));
    }

    [Fact]
    public void A_second_public_type_is_found()
    {
        Assert.Equal("src/Jinpai.Sample/Sample.cs:2", Assert.Single(SourceRules.SeveralPublicTypes(Sample("public class A;\npublic enum B { X }\n"))).Place);
        Assert.Empty(SourceRules.SeveralPublicTypes(Sample("public class A { public class B; }\ninternal class C;")));
    }

    [Fact]
    public void A_file_named_otherwise_than_its_type_is_found()
    {
        Assert.Single(SourceRules.MisnamedFile(Sample("public class A;")));
        Assert.Empty(SourceRules.MisnamedFile(Sample("public class Sample;")));
        Assert.Empty(SourceRules.MisnamedFile(new SourceFile("src/Jinpai.Sample/Sample.Known.cs", "public partial class Sample;")));
    }

    [Fact]
    public void A_public_type_without_documentation_is_found()
    {
        Assert.Equal("src/Jinpai.Sample/Sample.cs:3", Assert.Single(SourceRules.Undocumented([Sample("namespace X;\n// no\npublic class A;")])).Place);
        Assert.Empty(SourceRules.Undocumented([Sample("namespace X;\n/// <summary>Yes.</summary>\n[Serializable]\npublic class A;")]));
        Assert.Empty(SourceRules.Undocumented([Sample("namespace X;\ninternal class A;")]));
    }

    [Fact]
    public void A_name_of_two_types_is_found()
    {
        SourceFile[] files = [new("src/A/Coverage.cs", "public sealed class Coverage;"), new("src/B/Coverage.cs", "public sealed class Coverage;"), new("src/C/Coverage.cs", "internal sealed class Coverage;")];
        Assert.Equal("src/B/Coverage.cs:1", Assert.Single(SourceRules.SharedNames(files)).Place);
        Assert.Empty(SourceRules.SharedNames([new("src/A/Coverage.cs", "public sealed partial class Coverage;"), new("src/A/Coverage.Known.cs", "public sealed partial class Coverage;")]));
    }

    [Theory]
    [InlineData("class ShopManager;", 1)]
    [InlineData("class MetricsHelper;", 1)]
    [InlineData("class TextUtils;", 1)]
    [InlineData("class RuleBase;", 1)]
    [InlineData("class CreditImpl;", 1)]
    [InlineData("class BaseSalary;", 0)]
    [InlineData("class Database;", 0)]
    [InlineData("class Baseline;", 0)]
    public void Names_that_say_nothing_are_found(string source, int expected) =>
        Assert.Equal(expected, SourceRules.BannedNames(Sample(source)).Count());

    [Theory]
    [InlineData("double x;", 1)]
    [InlineData("List<float> x;", 1)]
    [InlineData("var x = 0.5;", 1)]
    [InlineData("var x = 1e3;", 1)]
    [InlineData("var x = 2d;", 1)]
    [InlineData("Double.Parse(x)", 1)]
    [InlineData("var x = 0.5m;", 0)]
    [InlineData("var x = 0xFF + 10L + 3u;", 0)]
    [InlineData("items.Single(); // double", 0)]
    [InlineData("var x = \"0.5 double\"; var doubled = x[1..2];", 0)]
    public void Floating_numbers_are_found(string source, int expected) =>
        Assert.Equal(expected, SourceRules.FloatingNumbers(Sample(source)).Count());

    [Theory]
    [InlineData("[Fact] public void Works() { }", 1)]
    [InlineData("[Theory]\n[InlineData(new[] { 1 })]\npublic async Task Money_splits(int x) { }", 1)]
    [InlineData("[Fact] public void Money_splits_to_the_cent() { }", 0)]
    [InlineData("public void Helps() { }", 0)]
    public void Tests_whose_names_are_no_sentences_are_found(string source, int expected) =>
        Assert.Equal(expected, SourceRules.TestsThatAreNoSentences(Sample(source)).Count());

    [Theory]
    [InlineData("[Fact(Skip = \"later\")]", 1)]
    [InlineData("Thread.Sleep(10);", 1)]
    [InlineData("await Task.Delay(10);", 1)]
    [InlineData("items.Skip(1);", 0)]
    public void Skipped_and_sleeping_tests_are_found(string source, int expected) =>
        Assert.Equal(expected, SourceRules.SkippedOrSleepingTests(Sample(source)).Count());

    [Theory]
    [InlineData("var held = GC.GetTotalMemory(true);", 1)]
    [InlineData("var held = Environment.WorkingSet;", 1)]
    [InlineData("[CollectionDefinition(\"Alone\", DisableParallelization = true)] class Alone { long Held() => GC.GetTotalMemory(true); }", 0)]
    [InlineData("var allocated = GC.GetAllocatedBytesForCurrentThread();", 0)]
    public void Memory_that_is_measured_beside_other_tests_is_found(string source, int expected) =>
        Assert.Equal(expected, SourceRules.MemoryBesideOthers(Sample(source)).Count());

    [Theory]
    [InlineData("void F(BusinessDay first, BusinessDay last) { }", 1)]
    [InlineData("record R(string Name, BusinessDay? From, BusinessDay? To);", 1)]
    [InlineData("void F(BusinessDay first, string name, BusinessDay last) { }", 0)]
    [InlineData("    public static bool operator <(BusinessDay left, BusinessDay right) => true;", 0)]
    [InlineData("void F(DaySpan days) { }", 0)]
    public void Pairs_of_days_are_found(string source, int expected)
    {
        Assert.Equal(expected, SourceRules.PairsOfDays(Sample(source), NoExceptions).Count());
        Assert.Empty(SourceRules.PairsOfDays(Sample(source), new Dictionary<string, string> { [Sample(source).Path] = "columns" }));
    }

    [Theory]
    [InlineData("day.ToString(\"yyyy-MM\")", 1)]
    [InlineData("day.ToString(\"yyyy-MM-dd\")", 0)]
    public void Months_that_are_written_elsewhere_are_found(string source, int expected) => Assert.Equal(expected, SourceRules.MonthsOfTheirOwn(Sample(source)).Count());

    [Theory]
    [InlineData("figure.ToString(\"#,0.00\", CultureInfo.InvariantCulture)", 1)]
    [InlineData("figure.ToString(\"0.####\")", 1)]
    [InlineData("$\"{figure:0.00}\"", 1)]
    [InlineData("hour.ToString(\"00\") + NumberText.Plain(figure)", 0)]
    public void Numbers_that_are_written_elsewhere_are_found(string source, int expected) => Assert.Equal(expected, SourceRules.NumbersOfTheirOwn(Sample(source), NoExceptions).Count());

    [Theory]
    [InlineData("private static readonly AgentId Shop = new(\"*\");", 1)]
    [InlineData("agents.Add(new AgentId(\"*\"));", 1)]
    [InlineData("agent.Value != \"*\"", 1)]
    [InlineData("new AgentId(\"小美\") + \"*\"", 0)]
    public void Agents_that_stand_for_the_shop_are_found(string source, int expected) => Assert.Equal(expected, SourceRules.ShopsAsAgents(Sample(source)).Count());

    private static SourceFile Sample(string text) => new("src/Jinpai.Sample/Sample.cs", text);
}
