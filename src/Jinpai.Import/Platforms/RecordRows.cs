using Jinpai.Import.Formats;

namespace Jinpai.Import.Platforms.Neutral;

/// <summary>Makes records of the rows of one neutral file.</summary>
internal abstract class NeutralRows
{
    private protected NeutralRows()
    {
    }

    /// <summary>Reads one row. If it ends up held, nothing of it was handed on.</summary>
    public abstract void Take(RowCells row);

    /// <summary>A row is broken as a whole and held back already; its cells cannot be trusted.</summary>
    public virtual void TakeFaulty(RowCells row)
    {
    }

    /// <summary>All rows were read: hands on what could not be before.</summary>
    public virtual void Finish()
    {
    }
}
