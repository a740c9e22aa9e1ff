using System.Globalization;

namespace Jinpai.Testing;

/// <summary>Runs code under cultures that break what is formatted or parsed carelessly.</summary>
public static class Cultures
{
    /// <summary>Chinese, a comma for the decimal point, Turkish letters, Arabic with its own calendar, and none.</summary>
    public static readonly IReadOnlyList<string> Nasty = ["zh-CN", "de-DE", "tr-TR", "ar-SA", ""];

    /// <summary>Runs the action once under each of <see cref="Nasty"/> and says in a failure which it was.</summary>
    public static void Each(Action action)
    {
        foreach (var name in Nasty)
        {
            try
            {
                Under(name, action);
            }
            catch (Exception fault)
            {
                throw new InvalidOperationException($"Under culture '{name}': {fault.Message}", fault);
            }
        }
    }

    /// <summary>Runs the action under one culture and puts the old one back.</summary>
    public static void Under(string name, Action action)
    {
        var (culture, uiCulture) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(name);
            action();
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture, uiCulture);
        }
    }
}
