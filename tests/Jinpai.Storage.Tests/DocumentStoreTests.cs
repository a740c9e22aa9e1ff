using Jinpai.Core;
using Jinpai.Storage.Documents;
using Jinpai.Storage.Refusals;

namespace Jinpai.Storage.Tests;

/// <summary>Stored versions of schemes, plans and grades never change, whoever asks.</summary>
public abstract class DocumentStoreTests(IStorageEngine engine) : StorageSuite(engine)
{
    private static readonly DateOnly October = new(2026, 10, 1);

    private DocumentStore Store => Engine.Data.Documents;

    [Fact]
    public void Versions_come_back_as_they_were_stored()
    {
        var (first, second) = (Version("a", 1, null), Version("a", 2, October));
        Store.Add(first, second, Version("b", 7, null));
        Assert.Equal([Said(first), Said(second)], Store.Versions(DocumentKind.Scheme, "a").Select(Said));
        Assert.Equal(3, Store.All(DocumentKind.Scheme).Count);
        Assert.Empty(Store.All(DocumentKind.Plan));
    }

    [Fact]
    public void Of_several_versions_all_are_stored_or_none()
    {
        Store.Add(Version("a", 1, null));
        var refused = Assert.Throws<StorageRefusedException>(() => Store.Add(Version("a", 2, null), Version("a", 1, null)));
        Assert.Equal("version_exists", refused.Code);
        Assert.Equal([1], Store.Versions(DocumentKind.Scheme, "a").Select(version => version.Version));
    }

    [Fact]
    public void The_first_day_of_making_known_and_the_first_acknowledgement_stand()
    {
        Store.Add(Version("a", 1, October));
        Store.Announce(DocumentKind.Scheme, "a", 1, October);
        Store.Announce(DocumentKind.Scheme, "a", 1, October);
        Assert.Equal("announced_before", Assert.Throws<StorageRefusedException>(() => Store.Announce(DocumentKind.Scheme, "a", 1, October.AddDays(1))).Code);
        Store.Acknowledge(DocumentKind.Scheme, "a", 1, new Acknowledgement(new AgentId("小美"), new Instant(5)));
        Store.Acknowledge(DocumentKind.Scheme, "a", 1, new Acknowledgement(new AgentId("小美"), new Instant(9)));
        Assert.Equal("unknown_version", Assert.Throws<StorageRefusedException>(() => Store.Acknowledge(DocumentKind.Plan, "a", 1, new Acknowledgement(new AgentId("小美"), default))).Code);
        var version = Assert.Single(Store.Versions(DocumentKind.Scheme, "a"));
        Assert.Equal(October, version.AnnouncedOn);
        Assert.Equal(new Instant(5), Assert.Single(version.Acknowledgements).At);
    }

    [Fact]
    public void Retiring_takes_out_what_is_stored_and_not_what_comes_later()
    {
        Store.Add(Version("a", 1, null), Version("a", 2, October));
        Store.Retire(DocumentKind.Scheme, "a", 2, October.AddMonths(1));
        Store.Add(Version("a", 3, October.AddMonths(2)));
        Assert.Equal([October.AddMonths(1), October.AddMonths(1), null], Store.Versions(DocumentKind.Scheme, "a").Select(version => version.RetiredFrom));
        Assert.False(Store.Versions(DocumentKind.Scheme, "a")[0].IsRetiredOn(October));
        Assert.True(Store.Versions(DocumentKind.Scheme, "a")[0].IsRetiredOn(October.AddMonths(1)));
    }

    private static DocumentVersion Version(string code, int version, DateOnly? effective) => new(DocumentKind.Scheme, code, version, effective, $"{{ \"code\": \"{code}\" }}\n", new Instant(1000));

    private static (string, int, DateOnly?, string, Instant) Said(DocumentVersion version) => (version.Code, version.Version, version.EffectiveFrom, version.Content, version.SavedAt);
}
