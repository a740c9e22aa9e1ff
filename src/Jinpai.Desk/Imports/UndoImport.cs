using Jinpai.Desk.People;
using Jinpai.Desk.Shops;
using Jinpai.Storage.Refusals;

namespace Jinpai.Desk.Imports;

/// <summary>Takes an import back; the figures follow at once, so that nobody reads those of data that is gone.</summary>
public sealed class UndoImport(ShopSession shop)
{
    /// <returns>The number of files taken back.</returns>
    /// <exception cref="StorageRefusedException">Another process is writing, there is no such import, or it was undone before. Of one undone before the figures follow all the same: a program that died between the two is asked again.</exception>
    public int Run(long import)
    {
        int files;
        try
        {
            files = TakeBack(import);
        }
        catch (StorageRefusedException refused) when (refused.Code == "already_undone")
        {
            _ = shop.BringUpToDate();
            throw;
        }

        _ = shop.BringUpToDate();
        return files;
    }

    /// <summary>The first half alone: for a job that shows each step.</summary>
    /// <exception cref="RefusedException">The viewer may not.</exception>
    public int TakeBack(long import)
    {
        shop.Require(Right.Import);
        return shop.Store.Undo(import);
    }
}
