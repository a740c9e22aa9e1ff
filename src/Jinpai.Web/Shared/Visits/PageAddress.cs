using System.Text;
using Jinpai.Core;

namespace Jinpai.Web.Shared.Visits;

/// <summary>Addresses of our pages. Only here does a name become a part of a path: whatever signs it has, the path is encoded once.</summary>
public static class PageAddress
{
    private const string ChatPath = "/receptions/chat";

    /// <summary>An agent's page.</summary>
    public static string Agent(string name) => "/agents/" + Uri.EscapeDataString(name);

    /// <summary>An agent's score card.</summary>
    public static string ScoreCard(string agent) => "/scores/" + Uri.EscapeDataString(agent);

    /// <summary>An agent's slip.</summary>
    public static string Slip(string agent) => "/slips/" + Uri.EscapeDataString(agent);

    /// <summary>An order's page.</summary>
    public static string Order(OrderId order) => "/orders/" + Uri.EscapeDataString(order.Value);

    /// <summary>A user's page.</summary>
    public static string Person(string user) => "/people/" + Uri.EscapeDataString(user);

    /// <summary>A job's page.</summary>
    public static string Job(string id) => "/jobs/" + Uri.EscapeDataString(id);

    /// <summary>The file that a job made.</summary>
    public static string JobFile(string id) => Job(id) + "/file";

    /// <summary>A chat; which one is in the query.</summary>
    public static string Chat => ChatPath;

    /// <summary>An address as a header may hold it: signs outside of ASCII are encoded, what is encoded stays.</summary>
    public static string Ascii(string address)
    {
        if (address.All(letter => letter is > ' ' and < '\x7f'))
        {
            return address;
        }

        var ascii = new StringBuilder();
        foreach (var rune in address.EnumerateRunes())
        {
            ascii.Append(rune.Value is > ' ' and < 0x7f ? rune.ToString() : Uri.EscapeDataString(rune.ToString()));
        }

        return ascii.ToString();
    }
}
