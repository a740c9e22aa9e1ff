using System.Reflection;

namespace Jinpai.Storage.Engines;

/// <summary>The numbered scripts that stand in this assembly. Engines have scripts of the same numbers and names, each in its own language.</summary>
internal static class MigrationScripts
{
    /// <param name="engine">The folder of the engine.</param>
    /// <param name="part"><c>Shop</c> or <c>Operated</c>.</param>
    /// <returns>By number.</returns>
    public static IReadOnlyList<(string Name, string Sql)> Of(string engine, string part)
    {
        var assembly = Assembly.GetExecutingAssembly();
        var prefix = $"{engine}/Migrations/{part}/";
        var scripts = new List<(string, string)>();
        foreach (var name in assembly.GetManifestResourceNames().Order(StringComparer.Ordinal))
        {
            if (name.Replace('\\', '/').StartsWith(prefix, StringComparison.Ordinal))
            {
                using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
                scripts.Add((name.Replace('\\', '/')[prefix.Length..], reader.ReadToEnd()));
            }
        }

        return scripts;
    }
}
