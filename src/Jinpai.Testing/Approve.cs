using System.Runtime.CompilerServices;
using System.Text;

namespace Jinpai.Testing;

/// <summary>Compares what a person sees with a text file that a person has approved.</summary>
/// <remarks>
/// The file lies beside the test: <c>SlipTests.Slip_of_a_month.approved.txt</c>. Where it differs or is missing, <c>.received.txt</c> is written beside it;
/// read it as a picture, and if it is right, rename it. Line ends are not compared, nor is a line end at the very end.
/// </remarks>
public static class Approve
{
    private const int ContextLines = 2;
    private const int MostLinesShown = 40;

    /// <param name="actual">The text as it is.</param>
    /// <param name="name">Tells several texts of one test apart.</param>
    /// <param name="testFile">Given by the compiler.</param>
    /// <param name="testName">Given by the compiler.</param>
    /// <exception cref="NotApprovedException">The text differs from the approved one, or there is none yet.</exception>
    public static void Text(string actual, string? name = null, [CallerFilePath] string testFile = "", [CallerMemberName] string testName = "")
    {
        var stem = Path.Combine(Path.GetDirectoryName(testFile)!, $"{Path.GetFileNameWithoutExtension(testFile)}.{testName}{(name is null ? "" : "." + name)}");
        var approvedFile = stem + ".approved.txt";
        var receivedFile = stem + ".received.txt";
        var received = Normalise(actual);
        var approved = File.Exists(approvedFile) ? Normalise(File.ReadAllText(approvedFile)) : null;
        if (string.Equals(approved, received, StringComparison.Ordinal))
        {
            File.Delete(receivedFile);
            return;
        }

        File.WriteAllText(receivedFile, received + "\n", new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        var reason = approved is null ? "There is no approved text yet." : Difference(approved, received);
        throw new NotApprovedException($"{reason}\nApproved: {approvedFile}\nReceived: {receivedFile}\nIf the received text is right, rename it to the approved one.");
    }

    /// <summary>The lines that differ, marked - (approved) and + (received), with the lines around them and 1-based numbers.</summary>
    public static string Difference(string approved, string received)
    {
        var old = Normalise(approved).Split('\n');
        var now = Normalise(received).Split('\n');
        var head = 0;
        while (head < old.Length && head < now.Length && old[head] == now[head])
        {
            head++;
        }

        var tail = 0;
        while (tail < old.Length - head && tail < now.Length - head && old[^(tail + 1)] == now[^(tail + 1)])
        {
            tail++;
        }

        var text = new StringBuilder($"The text differs from line {head + 1} on:");
        Append(text, ' ', old, Math.Max(0, head - ContextLines), head);
        Append(text, '-', old, head, old.Length - tail);
        Append(text, '+', now, head, now.Length - tail);
        Append(text, ' ', now, now.Length - tail, Math.Min(now.Length, now.Length - tail + ContextLines));
        return text.ToString();
    }

    private static void Append(StringBuilder text, char mark, string[] lines, int from, int toExcl)
    {
        for (var i = from; i < toExcl; i++)
        {
            if (i - from == MostLinesShown)
            {
                text.Append(System.Globalization.CultureInfo.InvariantCulture, $"\n{mark} … {toExcl - i} more lines");
                return;
            }

            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"\n{mark} {i + 1,4} {lines[i]}");
        }
    }

    private static string Normalise(string text) => text.ReplaceLineEndings("\n").TrimEnd('\n');
}
