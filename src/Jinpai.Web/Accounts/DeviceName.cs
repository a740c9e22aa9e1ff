namespace Jinpai.Web.Accounts;

/// <summary>A browser in two words, for the list of who is signed in: no more is kept of what it says of itself.</summary>
internal static class DeviceName
{
    // What pretends to be another stands before it.
    private static readonly (string Mark, string Name)[] Browsers = [("Edg", "Edge"), ("OPR", "Opera"), ("MicroMessenger", "WeChat"), ("Firefox", "Firefox"), ("Chrome", "Chrome"), ("Safari", "Safari"), ("curl", "curl")];
    private static readonly (string Mark, string Name)[] Systems = [("Android", "Android"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Windows", "Windows"), ("Mac OS", "macOS"), ("Linux", "Linux")];

    public static string Of(string? agent) => string.Join(" · ", ((string?[])[Known(agent, Browsers), Known(agent, Systems)]).OfType<string>());

    private static string? Known(string? agent, (string Mark, string Name)[] known) => known.Where(one => agent?.Contains(one.Mark, StringComparison.Ordinal) == true).Select(one => one.Name).FirstOrDefault();
}
