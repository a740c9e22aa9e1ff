using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace Jinpai.Cli.Tests.Killing;

/// <summary>Stands between a process and its database server, and knows how much the process has sent. When the process dies, the server loses its connections at that moment.</summary>
internal sealed class CountingProxy : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly NpgsqlConnectionStringBuilder _server;
    private readonly ConcurrentBag<TcpClient> _open = [];
    private readonly long _cutAfter;
    private long _sent;
    private int _isCut;

    /// <param name="connection">The server.</param>
    /// <param name="cutAfter">So many bytes are sent, and all connections break, once; null: they never do.</param>
    public CountingProxy(string connection, long? cutAfter = null)
    {
        _cutAfter = cutAfter ?? long.MaxValue;
        _server = new NpgsqlConnectionStringBuilder(connection);
        _listener.Start();
        new Thread(Accept) { IsBackground = true, Name = "proxy" }.Start();
    }

    /// <summary>Bytes towards the server so far.</summary>
    public long Sent => Interlocked.Read(ref _sent);

    /// <summary>How the process reaches the server through here.</summary>
    public string Connection => new NpgsqlConnectionStringBuilder(_server.ConnectionString) { Port = ((IPEndPoint)_listener.LocalEndpoint).Port, ApplicationName = PostgresCluster.Killed }.ConnectionString;

    public void Dispose() => _listener.Stop();

    private void Accept()
    {
        try
        {
            while (true)
            {
                var process = _listener.AcceptTcpClient();
                var server = new TcpClient(_server.Host!, _server.Port) { NoDelay = true };
                process.NoDelay = true;
                _open.Add(process);
                Pump(process, server, Count);
                Pump(server, process, _ => { });
            }
        }
        catch (Exception over) when (over is SocketException or ObjectDisposedException or InvalidOperationException)
        {
            // The listener was stopped.
        }
    }

    private void Count(int bytes)
    {
        if (Interlocked.Add(ref _sent, bytes) >= _cutAfter && Interlocked.Exchange(ref _isCut, 1) == 0)
        {
            foreach (var process in _open)
            {
                process.Dispose();
            }
        }
    }

    private static void Pump(TcpClient from, TcpClient to, Action<int> count) => new Thread(() =>
    {
        var bytes = new byte[64 * 1024];
        try
        {
            var (source, target) = (from.GetStream(), to.GetStream());
            while (source.Read(bytes) is > 0 and var read)
            {
                target.Write(bytes, 0, read);
                count(read);
            }
        }
        catch (Exception gone) when (gone is IOException or ObjectDisposedException or InvalidOperationException)
        {
            // One of the two is gone, and the other is told by closing.
        }

        from.Dispose();
        to.Dispose();
    })
    { IsBackground = true, Name = string.Create(CultureInfo.InvariantCulture, $"proxy {from.Client?.RemoteEndPoint}") }.Start();
}
