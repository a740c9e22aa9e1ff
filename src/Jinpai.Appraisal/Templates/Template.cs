using System.Reflection;
using System.Text;
using Jinpai.Core;

namespace Jinpai.Appraisal.Templates;

/// <summary>A file that ships with the product, to copy and change.</summary>
/// <param name="Code">Also the name of the file, without <c>.json</c>.</param>
/// <param name="Json">Its text.</param>
/// <param name="NameZh">Chinese name.</param>
/// <param name="NameEn">English name.</param>
/// <param name="ForWhomZh">For whom, in a Chinese sentence.</param>
/// <param name="ForWhomEn">For whom, in an English sentence.</param>
public sealed record Template(string Code, string Json, string NameZh, string NameEn, string ForWhomZh, string ForWhomEn)
{
    public string Name(Language language) => language == Language.Chinese ? NameZh : NameEn;

    public string ForWhom(Language language) => language == Language.Chinese ? ForWhomZh : ForWhomEn;

    /// <summary>Reads the file of a template from the library that ships it.</summary>
    public static Template From(Assembly library, string code, string nameZh, string nameEn, string forWhomZh, string forWhomEn)
    {
        using var stream = library.GetManifestResourceStream(code + ".json") ?? throw new InvalidOperationException("No template " + code);
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return new Template(code, reader.ReadToEnd(), nameZh, nameEn, forWhomZh, forWhomEn);
    }
}
