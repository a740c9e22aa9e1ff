using Jinpai.Core;
using Jinpai.Desk.Jobs;
using Jinpai.Desk.People;
using Jinpai.Storage.Erasure;
using Jinpai.Storage.Refusals;
using Jinpai.Storage.Replaying;

namespace Jinpai.Desk.Shops;

/// <summary>Takes a buyer who asked for it out of a shop: keys and texts, in raw and derived data and in what is left of background work. Figures stay what they are.</summary>
public sealed class ForgetBuyer(DeskSession session, ShopSession shop)
{
    /// <summary>The setting that stands while a buyer is being forgotten: who finds it standing ends what was stopped. It names nobody.</summary>
    private const string Key = "forgetting";

    /// <returns>What was found of the buyer; null: of this key there is nothing, but an earlier call that had been stopped was ended.</returns>
    /// <exception cref="RefusedException">Jobs of the shop are under way.</exception>
    /// <exception cref="StorageRefusedException"><c>unknown_buyer</c>, <c>own_buyer</c>, or <c>busy</c>.</exception>
    public ErasureReport? Run(BuyerKey buyer)
    {
        session.Require(Right.Erase, Extent.All);
        var data = session.Installation.Data;
        if (data.Jobs.Open().Any(job => job.Shop == shop.Code))
        {
            throw new RefusedException(session.Words.Format("refused.forgetJobs", shop.Code));
        }

        var wasStopped = data.Setting(shop.Code, Key) is not null;
        data.SaveSetting(shop.Code, Key, "true");
        var report = Erased(buyer, wasStopped);
        var uploads = new JobUploads(session.Installation, () => throw new InvalidOperationException("Nothing is fetched."));
        foreach (var job in data.Jobs.ForgetOver(shop.Code))
        {
            uploads.Remove(job);
        }

        data.RemoveSetting(shop.Code, Key);
        return report;
    }

    private ErasureReport? Erased(BuyerKey buyer, bool wasStopped)
    {
        using var bar = session.Progress(session.Words["forget.progress"]);
        var progress = new Steps<ReplayProgress>(step => bar.Show(step.Done, step.Total));
        try
        {
            return shop.Store.Forget(buyer, shop.Rules, progress);
        }
        catch (StorageRefusedException refused) when (refused.Code is "unknown_buyer" or "own_buyer")
        {
            if (!wasStopped)
            {
                session.Installation.Data.RemoveSetting(shop.Code, Key);
                throw;
            }

            shop.Store.FinishForgetting(shop.Rules, progress);
            return null;
        }
    }
}
