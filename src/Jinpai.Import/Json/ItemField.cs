namespace Jinpai.Import.Json;

/// <summary>A field of a JSON item.</summary>
/// <param name="Name">Its name.</param>
/// <param name="IsRequired">Whether it must hold something.</param>
/// <param name="IsPersonal">Whether it names or quotes a person: then nothing but blanks is taken off it.</param>
internal readonly record struct ItemField(string Name, bool IsRequired = false, bool IsPersonal = false)
{
    public static implicit operator ItemField(string name) => new(name);

    public static ItemField Required(string name) => new(name, IsRequired: true);
    public static ItemField Person(string name) => new(name, IsPersonal: true);
}
