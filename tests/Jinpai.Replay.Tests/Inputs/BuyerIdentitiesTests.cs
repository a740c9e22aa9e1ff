using Jinpai.Core;
using Jinpai.Replay.Inputs;
using Jinpai.Replay.Rules;

namespace Jinpai.Replay.Tests.Inputs;

/// <summary>Which keys are one buyer, whatever the order in which links are found.</summary>
public sealed class BuyerIdentitiesTests
{
    [Fact]
    public void Chains_of_links_are_one_buyer_named_by_the_smallest_key()
    {
        var identities = new BuyerIdentities([(new("d"), new("c")), (new("b"), new("c")), (new("y"), new("z"))], UnlinkableKeys.None);
        Assert.Equal("b c d", Keys(identities, "d"));
        Assert.Equal("y z", Keys(identities, "z"));
        Assert.Equal("other", Keys(identities, "other"));
        Assert.Equal((2, 0, true, false), (identities.IndexOf(new("d")), identities.IndexOf(new("other")), identities.IsLinked(new("b")), identities.IsLinked(new("other"))));
    }

    [Fact]
    public void A_mention_links_only_to_an_order_that_is_known_and_of_another_key()
    {
        var buyers = new Dictionary<OrderId, BuyerKey> { [new("1")] = new("owner") };
        var identities = BuyerIdentities.Of([new(new("chat"), new("1")), new(new("owner"), new("1")), new(new("stranger"), new("2"))], buyers, UnlinkableKeys.None);
        Assert.Equal("chat owner", Keys(identities, "chat"));
        Assert.False(identities.IsLinked(new("stranger")));
    }

    [Theory]
    [InlineData("店:小美")]
    [InlineData("快递王")]
    [InlineData("同行")]
    [InlineData("老板")]
    public void An_account_or_whoever_is_on_a_list_of_any_version_joins_nobody(string key)
    {
        var rules = new RuleBook([new ReplayRules { Vendors = ["快递王"] }, new ReplayRules { EffectiveFrom = new(2026, 11, 1), Blacklist = ["同行"], OwnAccounts = ["老板"] }]);
        var unlinkable = new UnlinkableKeys(["店:小美"], rules);
        var identities = new BuyerIdentities([(new(key), new("a")), (new("b"), new(key)), (new("c"), new("d"))], unlinkable);
        Assert.Equal(("a", "b", key, "c d"), (Keys(identities, "a"), Keys(identities, "b"), Keys(identities, key), Keys(identities, "d")));
    }

    private static string Keys(BuyerIdentities identities, string key) => string.Join(' ', identities.KeysOf(new BuyerKey(key)));
}
