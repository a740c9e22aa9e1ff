namespace Jinpai.Core.Forms;

/// <summary>What the first cell of a form's hidden row says: <c>jinpai:staff:2026-10</c>. Written by whoever makes the form, read when it comes back.</summary>
/// <param name="Kind">Of the form.</param>
/// <param name="Period">That it is for; null: none.</param>
public readonly record struct FormMark(FormKind Kind, string? Period)
{
    /// <summary>What every mark begins with.</summary>
    public const string Start = "jinpai:";

    /// <summary>Stands between the key of a column and the largest value that it takes.</summary>
    public const char LimitSign = '≤';

    /// <summary><c>staff</c>, <c>attendance</c>, <c>manual</c>.</summary>
    public static string WordOf(FormKind kind) => kind switch
    {
        FormKind.Staff => "staff",
        FormKind.Attendance => "attendance",
        _ => "manual",
    };

    public static bool IsMark(string text) => text.StartsWith(Start, StringComparison.Ordinal);

    /// <summary>False: no mark, or of a kind that is unknown.</summary>
    public static bool TryParse(string text, out FormMark mark)
    {
        var parts = IsMark(text) ? text.Split(':') : [];
        foreach (var kind in Enum.GetValues<FormKind>())
        {
            if (parts.Length > 1 && parts[1].Equals(WordOf(kind), StringComparison.OrdinalIgnoreCase))
            {
                mark = new FormMark(kind, parts.Length > 2 && parts[2].Length > 0 ? parts[2] : null);
                return true;
            }
        }

        mark = default;
        return false;
    }

    public override string ToString() => $"{Start}{WordOf(Kind)}:{Period}";
}
