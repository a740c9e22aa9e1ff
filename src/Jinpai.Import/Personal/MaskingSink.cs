using Jinpai.Core.Records;
using Jinpai.Import.Reading;

namespace Jinpai.Import.Personal;

/// <summary>Stands between every reader and the storage: texts of messages pass it masked, lists of accounts tell it who is of the shop.</summary>
/// <param name="inner">Takes what passes.</param>
/// <param name="accounts">Grows by the accounts that pass.</param>
/// <param name="keepsContent">Texts stay as they are; only that by which a message is known again is masked, so that it is the same either way.</param>
internal sealed class MaskingSink(IRecordSink inner, KnownAccounts accounts, bool keepsContent) : IRecordSink
{
    private readonly PersonalData _content = new();
    private readonly PersonalData _sameness = new();

    public void Add(in MessageRow message)
    {
        var content = message.Content;
        var sameness = message.Sameness;
        var isMasked = _content.TryMask(ref content);
        isMasked = _sameness.TryMask(ref sameness) || isMasked;
        if (!isMasked)
        {
            inner.Add(message);
            return;
        }

        inner.Add(new MessageRow
        {
            Account = message.Account,
            Buyer = message.Buyer,
            SentAt = message.SentAt,
            Direction = message.Direction,
            Kind = message.Kind,
            Class = message.Class,
            MessageId = message.MessageId,
            Content = keepsContent ? message.Content : content,
            IsContentKnown = message.IsContentKnown,
            Sameness = sameness.IsEmpty ? content : sameness,
            IsSamenessOfTextAlone = message.IsSamenessOfTextAlone,
            ProductId = message.ProductId,
            OrderId = message.OrderId,
            ToAccount = message.ToAccount,
            Line = message.Line,
        });
    }

    public void Add(IRecord record)
    {
        if (record is AgentRecord agent)
        {
            accounts.Add(agent.Account.Value);
        }

        inner.Add(record);
    }
}
