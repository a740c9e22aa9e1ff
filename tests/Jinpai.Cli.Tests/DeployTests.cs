using System.Text.Json;

namespace Jinpai.Cli.Tests;

/// <summary>What <c>deploy/</c> says of the program is so: its commands are known, and so are the names of its variables.</summary>
public sealed class DeployTests : IDisposable
{
    private static readonly string[] Variables = ["JINPAI_DATA", "JINPAI_DATABASE", "JINPAI_LANG", "DOTNET_BUNDLE_EXTRACT_BASE_DIR"];
    private readonly Desk _desk = new();

    public void Dispose() => _desk.Dispose();

    [Fact]
    public void The_unit_and_the_container_start_a_command_that_there_is()
    {
        var unit = Lines("systemd/jinpai.service").Single(line => line.StartsWith("ExecStart=", StringComparison.Ordinal)).Split(' ')[1..];
        var image = JsonSerializer.Deserialize<string[]>(Lines("container/Containerfile").Single(line => line.StartsWith("CMD ", StringComparison.Ordinal))["CMD ".Length..])!;
        foreach (var command in (string[][])[unit, image])
        {
            Assert.Equal("serve", command[0]);
            var help = _desk.RunBare("serve", "--help").Expect(0).Out;
            Assert.All(command.Where(word => word.StartsWith("--", StringComparison.Ordinal)), option => Assert.Contains(option + " ", help, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Variables_are_those_that_are_read()
    {
        var set = Lines("systemd/jinpai.env").Select(line => line.TrimStart('#')).Where(line => line.StartsWith("JINPAI_", StringComparison.Ordinal))
            .Concat(Lines("systemd/jinpai.service").Where(line => line.StartsWith("Environment=", StringComparison.Ordinal)).Select(line => line["Environment=".Length..]))
            .Select(line => line.Split('=')[0]).ToList();
        Assert.Equal(5, set.Count);
        Assert.All(set, name => Assert.Contains(name, Variables));
    }

    [Fact]
    public void Proxies_say_who_comes_and_serve_is_told_of_them_by_options_that_there_are()
    {
        var (nginx, caddy) = (string.Join('\n', Lines("proxy/nginx.conf")), string.Join('\n', Lines("proxy/Caddyfile")));
        Assert.Contains("proxy_set_header Host $host;", nginx, StringComparison.Ordinal);
        Assert.Contains("proxy_set_header X-Forwarded-For $remote_addr;", nginx, StringComparison.Ordinal);
        Assert.Contains("proxy_set_header X-Forwarded-Proto $scheme;", nginx, StringComparison.Ordinal);
        Assert.Contains("reverse_proxy 127.0.0.1:5080", caddy, StringComparison.Ordinal);
        var help = _desk.RunBare("serve", "--help").Expect(0).Out;
        Assert.All((string[])["--proxy ", "--host ", "--certificate ", "--certificate-key "], option => Assert.Contains(option, help, StringComparison.Ordinal));
        Assert.All((string[])[nginx, caddy], text => Assert.Contains("jinpai serve --proxy 127.0.0.1 --host jinpai.example", text, StringComparison.Ordinal));
    }

    private static string[] Lines(string file) => File.ReadAllLines(Repository.Path("deploy/" + file));
}
