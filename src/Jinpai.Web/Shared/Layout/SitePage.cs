
namespace Jinpai.Web.Shared.Layout;

/// <summary>A page of the navigation.</summary>
/// <param name="Path">Its address.</param>
/// <param name="Text">The key of its name.</param>
/// <param name="Icon">A file of <c>lib/tabler-icons</c>.</param>
/// <param name="Group">The key of the module that it is one of several pages of; null: it is the module.</param>
public sealed record SitePage(string Path, string Text, string Icon, string? Group);
