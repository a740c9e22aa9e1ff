using System.Text;
using Jinpai.Core;
using Jinpai.Core.Records;
using Jinpai.Storage.Codecs;
using Jinpai.Storage.Records;
using Jinpai.Storage.Replaying;

namespace Jinpai.Storage.Tests;

public sealed class ExportRowsTests
{
    [Fact]
    public void Exports_of_an_order_stand_side_by_side_in_the_order_in_which_they_came()
    {
        var rows = new ExportRows();
        var writer = new ByteWriter();
        for (var round = 0; round < 2; round++)
        {
            rows.Clear();
            for (var i = 0; i < 500; i++)
            {
                rows.Add(OrderCodec.Encode(Order((i * 7) % 41, i), writer));
            }

            rows.Sort();
            Assert.Equal(500, rows.Count);
            var exports = Enumerable.Range(0, rows.Count).Select(index => OrderCodec.Decode(rows[index])).ToList();
            var ids = exports.Select(export => export.Id.Value).ToList();
            Assert.Equal(41, ids.Where((id, index) => index == 0 || ids[index - 1] != id).Count());
            Assert.All(exports.GroupBy(export => export.Id), order => Assert.Equal(order.Select(export => export.CreatedAt).Order(), order.Select(export => export.CreatedAt)));
        }
    }

    [Fact]
    public void Where_the_id_stands_is_known_without_reading_the_rest()
    {
        var bytes = OrderCodec.Encode(Order(7, 0), new ByteWriter());
        Assert.Equal("单号7", Encoding.UTF8.GetString(bytes[OrderCodec.IdOf(bytes)]));
    }

    private static OrderSnapshot Order(int number, long at) => new() { Id = new OrderId($"单号{number}"), Buyer = new BuyerKey("b"), CreatedAt = new Instant(at), Status = OrderStatus.Created, Lines = [] };
}
