using Jinpai.Import.Formats;

namespace Jinpai.Import.Platforms.Taobao.Tables;

/// <summary>Makes records of the rows of one export.</summary>
internal abstract class TradeRows
{
    private protected TradeRows()
    {
    }

    /// <summary>Reads one row. If it ends up held, nothing of it was handed on.</summary>
    public abstract void Take(RowCells row);

    /// <summary>A row is broken as a whole and held back already; its cells cannot be trusted.</summary>
    public virtual void TakeFaulty(RowCells row)
    {
    }

    /// <summary>All rows were read.</summary>
    public virtual void Finish()
    {
    }
}
