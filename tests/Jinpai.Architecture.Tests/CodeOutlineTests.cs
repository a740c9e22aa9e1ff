namespace Jinpai.Architecture.Tests;

public sealed class CodeOutlineTests
{
    private const string Sample = """
        using System;

        namespace Sample;

        /// <summary>Documented.</summary>
        [Obsolete("{")]
        public sealed partial class Outer<T>(int first) : IDisposable
            where T : class
        {
            private static readonly string[] Names = new[] { "a", "b" };
            public int Size { get; init; } = 3;
            public int Twice => Size switch { 3 => 6, _ => 0 };

            public Outer()
                : this(1)
            {
            }

            [Theory]
            public static bool operator ==(Outer<T> a, Outer<T> b)
            {
                if (a is { Size: 1 }) { return true; }

                return Ask(() => { return false; });
            }

            public int Run<TOther>(Func<int> next)
                where TOther : class
            {
                return next();
            }

            private enum Inner { One, Two }
        }

        public readonly record struct Point(int X, int Y);

        public delegate int Step(int from);

        internal interface IThing
        {
            void Do();
        }
        """;

    private static IReadOnlyList<Declaration> Found => new SourceFile("x.cs", Sample).Declarations;

    [Fact]
    public void Types_are_found_with_their_modifiers_and_places()
    {
        var types = Found.Where(d => d.IsType).Select(d => $"{d.Name}|{d.Modifiers}|{d.IsTopLevel}");
        Assert.Equal(["Inner|private|False", "Outer|public sealed partial|True", "Point|public readonly|True", "Step|public|True", "IThing|internal|True"], types);
    }

    [Fact]
    public void Members_are_found_with_their_length()
    {
        var source = new SourceFile("x.cs", Sample);
        var members = source.Declarations.Where(d => !d.IsType).Select(d => $"{d.Name}:{source.LineAt(d.EndExcl - 1) - source.LineAt(d.Start) + 1}{(d.IsData ? " data" : "")}");
        Assert.Equal(["Names:1 data", "Size:1", "Twice:1", "Outer:4", "operator:6", "Run:5", "Do:1"], members);
    }

    [Fact]
    public void The_region_before_a_type_holds_its_documentation()
    {
        var outer = Found.Single(d => d.Name == "Outer" && d.IsType);
        Assert.Contains("/// <summary>", Sample.ReplaceLineEndings("\n")[outer.RegionStart..outer.Start], StringComparison.Ordinal);
    }
}
