using Jinpai.Storage.Engines;

namespace Jinpai.Storage.Tests;

/// <summary>Engines keep step: a change of the structure has one number and name in all of them.</summary>
public sealed class MigrationListTests
{
    [Theory]
    [InlineData("Operated")]
    [InlineData("Shop")]
    [InlineData("Jobs")]
    public void Engines_have_migrations_of_the_same_numbers_and_names(string part)
    {
        var names = MigrationScripts.Of("Sqlite", part).Select(script => script.Name).ToList();
        Assert.NotEmpty(names);
        Assert.Equal(names, MigrationScripts.Of("Postgres", part).Select(script => script.Name));
    }
}
