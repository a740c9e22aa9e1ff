using System.ComponentModel;
using System.Diagnostics;

namespace Jinpai.Cli.Terminal;

/// <summary>The browser of the desktop, if there is a desktop.</summary>
internal static class DesktopBrowser
{
    /// <returns>False where the system knows no browser.</returns>
    public static bool Open(string address)
    {
        try
        {
            using var started = Process.Start(new ProcessStartInfo(address) { UseShellExecute = true });
            return true;
        }
        catch (Exception trouble) when (trouble is Win32Exception or PlatformNotSupportedException or FileNotFoundException)
        {
            return false;
        }
    }
}
