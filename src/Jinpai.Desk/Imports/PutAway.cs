using System.Globalization;

namespace Jinpai.Desk.Imports;

/// <summary>Where files of a watched folder go: <c>done</c> or <c>failed</c> inside it, with a report beside them.</summary>
internal static class PutAway
{
    /// <summary>The report first, so that a process that dies in between does both again under the same name.</summary>
    /// <param name="file">Where it lies.</param>
    /// <param name="isDone">It was taken, or is known.</param>
    /// <param name="report">Writes what came of it, for people.</param>
    /// <exception cref="IOException">It cannot be moved, or its report not written.</exception>
    public static void Move(FileInfo file, bool isDone, Action<TextWriter> report)
    {
        var target = Directory.CreateDirectory(Path.Combine(file.DirectoryName!, isDone ? "done" : "failed")).FullName;
        var name = file.Name;
        for (var number = 2; Path.Exists(Path.Combine(target, name)); number++)
        {
            name = string.Create(CultureInfo.InvariantCulture, $"{Path.GetFileNameWithoutExtension(file.Name)}.{number}{file.Extension}");
        }

        using (var writer = new StreamWriter(Path.Combine(target, name + ".report.txt"), append: false))
        {
            report(writer);
        }

        File.Move(file.FullName, Path.Combine(target, name));
    }
}
