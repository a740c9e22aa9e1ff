using System.Collections;

namespace Jinpai.Import.Excel;

/// <summary>The cells of a few columns of a row; all others count as blank. A report of a thousand columns is read for some twenty.</summary>
/// <param name="indexes">The columns that are kept, ascending.</param>
/// <param name="cells">Their cells.</param>
internal sealed class SparseCells(int[] indexes, SheetCell[] cells) : IReadOnlyList<SheetCell>
{
    public int Count => indexes.Length == 0 ? 0 : indexes[^1] + 1;

    public SheetCell this[int index] => Array.BinarySearch(indexes, index) is >= 0 and var at ? cells[at] : SheetCell.Empty;

    public IEnumerator<SheetCell> GetEnumerator() => Enumerable.Range(0, Count).Select(index => this[index]).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
