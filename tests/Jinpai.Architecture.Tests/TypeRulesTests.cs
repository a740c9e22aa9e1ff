namespace Jinpai.Architecture.Tests;

/// <summary>Shows for every rule on types that it finds an offender and leaves a good type alone.</summary>
public sealed class TypeRulesTests
{
    [Fact]
    public void An_open_class_is_found()
    {
        Assert.Contains("TypeRulesTests.cs:", Assert.Single(TypeRules.OpenClass(typeof(OpenSample))).Place, StringComparison.Ordinal);
        Assert.Single(TypeRules.OpenClass(typeof(HalfOpenSample)));
        Assert.Empty(TypeRules.OpenClass(typeof(ClosedSample)));
        Assert.Empty(TypeRules.OpenClass(typeof(GoodSample)));
        Assert.Empty(TypeRules.OpenClass(typeof(TypeRules)));
    }

    [Fact]
    public void Settable_members_are_found()
    {
        Assert.Equal(2, TypeRules.MutableMembers(typeof(MutableSample)).Count());
        Assert.Empty(TypeRules.MutableMembers(typeof(GoodSample)));
    }

    [Fact]
    public void Floating_members_and_locals_are_found()
    {
        var found = string.Join('\n', TypeRules.FloatingMembers(typeof(FloatingSample)));
        Assert.Contains("field _rates", found, StringComparison.Ordinal);
        Assert.Contains("property Rate", found, StringComparison.Ordinal);
        Assert.Contains("parameter share", found, StringComparison.Ordinal);
        Assert.Contains("result of Local", found, StringComparison.Ordinal);
        Assert.Contains("local variable of Local", found, StringComparison.Ordinal);
        Assert.Empty(TypeRules.FloatingMembers(typeof(GoodSample)));
    }

    [Fact]
    public void Floating_calls_and_constants_are_found()
    {
        var found = string.Join('\n', TypeRules.FloatingInstructions(typeof(FloatingSample)));
        Assert.Contains("calls TimeSpan.get_TotalSeconds", found, StringComparison.Ordinal);
        Assert.Contains("ldc.r8", found, StringComparison.Ordinal);
        Assert.Empty(TypeRules.FloatingInstructions(typeof(GoodSample)));
    }

#pragma warning disable MA0053, CA1051, CA1852, IDE0044 // These are the offenders that the rules must find.
    public class OpenSample;

    public abstract class HalfOpenSample
    {
        protected HalfOpenSample()
        {
        }
    }

    public abstract record ClosedSample
    {
        private protected ClosedSample()
        {
        }
    }

    public sealed class MutableSample
    {
        public int Field;
        public int Property { get; set; }
    }

    public sealed class FloatingSample
    {
        private List<double> _rates = [];
        public float Rate { get; init; }

        public static long Seconds(TimeSpan wait) => (long)wait.TotalSeconds;

        public double Local(double[] share)
        {
            var half = share[0] + Math.Max(0.5, share[1]);
            _rates.Add(half);
            return half + half;
        }
    }
#pragma warning restore MA0053, CA1051, CA1852, IDE0044

    public sealed record GoodSample(long Cents)
    {
        public decimal Major => Cents / 100m;
        public long Seconds { get; init; }
    }
}
