using Jinpai.Desk.Texts;
using Jinpai.Output.Tables;
using Spectre.Console;

namespace Jinpai.Cli.Terminal;

/// <summary>Draws a table for a person at a terminal.</summary>
internal static class TerminalTable
{
    public static void Write(OutputTable table, Surroundings surroundings)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.No,
            ColorSystem = ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(surroundings.Out),
        });
        console.Profile.Width = surroundings.Width;
        var rows = table.Rows.Select(row => row.Select((cell, index) => ShownNumber.Cell(cell, table.Columns[index].Kind)).ToList()).ToList();
        foreach (var (index, part) in ColumnParts.Of(table.Columns, rows, surroundings.Width).Index())
        {
            console.Write(Drawn(table, rows, part, hasTitle: index == 0));
        }

        foreach (var note in table.Notes)
        {
            surroundings.Out.WriteLine(note);
        }
    }

    private static Table Drawn(OutputTable table, IEnumerable<IReadOnlyList<string>> rows, IReadOnlyList<int> part, bool hasTitle)
    {
        var drawn = new Table().Border(TableBorder.Rounded);
        if (hasTitle && table.Title.Length > 0)
        {
            drawn.Title(Markup.Escape(ShownText.Line(table.Title)));
        }

        foreach (var column in part.Select(index => table.Columns[index]))
        {
            var shown = new TableColumn(new Text(ShownText.Line(column.Title)));
            drawn.AddColumn(column.Kind is OutputKind.Text or OutputKind.Date ? shown : shown.RightAligned());
        }

        foreach (var row in rows)
        {
            drawn.AddRow(part.Select(index => new Text(row[index])));
        }

        return drawn;
    }
}
