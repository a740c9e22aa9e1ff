using System.Reflection;
using Jinpai.Storage.Schema;

namespace Jinpai.Storage.Tests;

/// <summary>What lets one statement serve several engines, and one database hold several shops (decision 0105).</summary>
public abstract class SchemaTests(IStorageEngine engine) : StorageSuite(engine)
{
    [Theory]
    [InlineData("Shop", "org_id,shop_id")]
    [InlineData("Operated", "org_id")]
    [InlineData("Jobs", "org_id")]
    public void Every_key_begins_with_the_organisation_and_the_shop(string part, string beginning)
    {
        var shape = Engine.Shape(Enum.Parse<SchemaPart>(part));
        Assert.NotEmpty(shape.Keys);
        Assert.All(shape.Keys, table =>
        {
            Assert.NotEmpty(table.Value);
            Assert.All(table.Value, key => Assert.StartsWith(beginning, key, StringComparison.Ordinal));
        });
    }

    /// <summary>What stands in neither of the lists of shops, of what people operate and of users is in no backup.</summary>
    [Fact]
    public void Every_table_is_in_the_list_of_those_that_are_backed_up()
    {
        Assert.Equal(Engine.Shape(SchemaPart.Shop).Keys.Keys.Order(StringComparer.Ordinal), Tables.OfShop.Order(StringComparer.Ordinal));
        Assert.Equal(Engine.Shape(SchemaPart.Jobs).Keys.Keys.Order(StringComparer.Ordinal), Tables.OfJobs.Order(StringComparer.Ordinal));
        Assert.Equal(Engine.Shape(SchemaPart.Users).Keys.Keys.Order(StringComparer.Ordinal), Tables.OfUsers.Concat(Tables.OfSessions).Order(StringComparer.Ordinal));
        Assert.Equal(Engine.Shape(SchemaPart.Operated).Keys.Keys.Order(StringComparer.Ordinal), Tables.OfOperated.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_table_and_view_has_its_name_in_one_place_and_every_name_is_there()
    {
        var known = typeof(Tables).GetFields(BindingFlags.Public | BindingFlags.Static).Where(field => field.FieldType == typeof(string)).Select(field => (string)field.GetValue(null)!)
            .Where(name => name.All(letter => letter is '_' or (>= 'a' and <= 'z'))).Order(StringComparer.Ordinal);
        var there = Enum.GetValues<SchemaPart>().Select(Engine.Shape).SelectMany(shape => shape.Keys.Keys.Concat(shape.Views)).Order(StringComparer.Ordinal);
        Assert.Equal(known, there);
    }
}
