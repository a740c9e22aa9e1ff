using System.Globalization;
using System.Text;
using Jinpai.Cli;
using Jinpai.Cli.Terminal;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
using var stop = new CancellationTokenSource();
Console.CancelKeyPress += (_, pressed) =>
{
    pressed.Cancel = true;
    stop.Cancel();
};

return CommandLine.Run(
    args,
    new Surroundings
    {
        Out = Console.Out,
        Error = Console.Error,
        In = Console.In,
        IsErrorTerminal = !Console.IsErrorRedirected,
        IsInputTerminal = !Console.IsInputRedirected,
        OpenBrowser = DesktopBrowser.Open,
        Width = Console.IsOutputRedirected ? 200 : Math.Max(60, Console.WindowWidth),
    },
    stop.Token);
