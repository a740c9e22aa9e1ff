using Jinpai.Import.Reading;

namespace Jinpai.Import.Platforms;

/// <summary>Makes records of the rows of one table.</summary>
internal abstract class RecordRows
{
    private protected RecordRows()
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
