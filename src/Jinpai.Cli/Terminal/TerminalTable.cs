using System.Globalization;
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
        var drawn = new Table().Border(TableBorder.Rounded);
        if (table.Title.Length > 0)
        {
            drawn.Title(Markup.Escape(table.Title));
        }

        foreach (var column in table.Columns)
        {
            var shown = new TableColumn(new Text(column.Title));
            drawn.AddColumn(column.Kind is OutputKind.Text or OutputKind.Date ? shown : shown.RightAligned());
        }

        foreach (var row in table.Rows)
        {
            drawn.AddRow(row.Select((cell, index) => new Text(Shown(cell, cell.Kind ?? table.Columns[index].Kind))));
        }

        console.Write(drawn);
        foreach (var note in table.Notes)
        {
            surroundings.Out.WriteLine(note);
        }
    }

    /// <summary>As <see cref="OutputKind"/> says; what is shown is rounded, what is computed with is not.</summary>
    public static string Shown(OutputCell cell, OutputKind kind) => cell switch
    {
        { Figure: { } figure } => kind switch
        {
            OutputKind.Integer => figure.ToString("#,0", CultureInfo.InvariantCulture),
            OutputKind.Money => Rounded(figure, 2).ToString("#,0.00", CultureInfo.InvariantCulture),
            OutputKind.Percent => Rounded(figure * 100, 2).ToString("0.00", CultureInfo.InvariantCulture) + "%",
            OutputKind.Seconds => Rounded(figure, 1).ToString("#,0.#", CultureInfo.InvariantCulture),
            _ => Rounded(figure, 4).ToString("#,0.####", CultureInfo.InvariantCulture),
        },
        { Day: { } day } => day.ToString(),
        _ => cell.Words ?? "",
    };

    private static decimal Rounded(decimal figure, int places) => decimal.Round(figure, places, MidpointRounding.AwayFromZero);
}
