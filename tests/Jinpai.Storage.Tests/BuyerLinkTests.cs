using Jinpai.Core;
using Jinpai.Core.Events;
using Jinpai.Replay.Rules;
using static Jinpai.Storage.Tests.ShopSteps;

namespace Jinpai.Storage.Tests;

/// <summary>Buyers of a chat and of an order that are found to be one.</summary>
public abstract class BuyerLinkTests(IStorageEngine engine) : StorageSuite(engine)
{
    [Fact]
    public void A_chat_that_names_an_order_links_its_buyer_until_somebody_takes_that_back()
    {
        var data = new RandomShop(121, 3);
        var order = data.Snapshots.First(snapshot => snapshot.Order.Buyer.Value.StartsWith("买家", StringComparison.Ordinal)).Order;
        var stranger = new TestMessage("店:甲", "t**x", order.CreatedAt - TimeSpan.FromMinutes(3), MessageDirection.Buyer, $"我的订单{order.Id}呢", "1");
        var shop = Engine.NewShop();
        shop.Import("messages", Rows(data.Messages));
        shop.Import("stranger", Rows([stranger, stranger with { Direction = MessageDirection.Agent, Content = "在的", Id = "2", At = order.CreatedAt - TimeSpan.FromMinutes(2) }]));
        shop.Replay(RuleBook.Default);
        shop.Import("orders", Rows(data.OrdersUpTo(3)));
        var linked = shop.ReplayedHashes();
        using var reader = shop.Read();
        var link = Assert.Single(reader.Links(RuleBook.Default), link => link.ChatKey.Value == "t**x");
        Assert.Equal((order.Buyer.Value, order.Id, stranger.At), (link.OrderKey.Value, link.Order, link.At));
        Assert.Contains(reader.History(new BuyerKey("t**x"), RuleBook.Default)!.Lines, line => line.Message.Content == "在的");

        shop.SetLinkUndone(link.ChatKey, link.OrderKey, isUndone: true);
        var apart = shop.ReplayedHashes();
        Assert.NotEqual(linked["reception_facts"], apart["reception_facts"]);
        shop.Replay(RuleBook.Default, isForced: true);
        AssertEqual(apart, shop.Hashes());
        shop.SetLinkUndone(link.ChatKey, link.OrderKey, isUndone: false);
        AssertEqual(linked, shop.ReplayedHashes());
    }
}
