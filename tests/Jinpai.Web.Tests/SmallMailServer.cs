using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Jinpai.Web.Tests;

/// <summary>A mail server of the tests' own: takes what is sent and hands it over.</summary>
internal sealed class SmallMailServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly BlockingCollection<string> _taken = [];
    private readonly Task _serving;

    public SmallMailServer()
    {
        _listener.Start();
        _serving = Task.Run(Serve);
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>What was said to sign in, in base 64; null: nothing yet.</summary>
    public string? SignedIn { get; private set; }

    /// <summary>As long as this many letters, in the order of their coming.</summary>
    public string Next()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        return _taken.Take(patience.Token);
    }

    /// <summary>How many came that nobody has looked at.</summary>
    public int Waiting => _taken.Count;

    public async ValueTask DisposeAsync()
    {
        _listener.Stop();
        await _serving;
        _taken.Dispose();
    }

    private async Task Serve()
    {
        try
        {
            while (true)
            {
                using var client = await _listener.AcceptTcpClientAsync();
                await using var stream = client.GetStream();
                await Talk(stream);
            }
        }
        catch (Exception stopped) when (stopped is SocketException or ObjectDisposedException or InvalidOperationException)
        {
        }
    }

    private async Task Talk(NetworkStream stream)
    {
        using var reader = new StreamReader(stream, Encoding.UTF8);
        await using var writer = new StreamWriter(stream, new UTF8Encoding(false)) { NewLine = "\r\n", AutoFlush = true };
        await writer.WriteLineAsync("220 test");
        while (await reader.ReadLineAsync() is { } line)
        {
            switch (line.Split(' ')[0].ToUpperInvariant())
            {
                case "EHLO":
                    await writer.WriteLineAsync("250-test");
                    await writer.WriteLineAsync("250 AUTH PLAIN");
                    break;
                case "AUTH":
                    SignedIn = line.Split(' ')[^1];
                    await writer.WriteLineAsync("235 ok");
                    break;
                case "DATA":
                    await writer.WriteLineAsync("354 go on");
                    var letter = new StringBuilder();
                    while (await reader.ReadLineAsync() is { } text && text != ".")
                    {
                        letter.Append(text).Append("\r\n");
                    }

                    _taken.Add(letter.ToString());
                    await writer.WriteLineAsync("250 ok");
                    break;
                case "QUIT":
                    await writer.WriteLineAsync("221 bye");
                    return;
                default:
                    await writer.WriteLineAsync("250 ok");
                    break;
            }
        }
    }
}
