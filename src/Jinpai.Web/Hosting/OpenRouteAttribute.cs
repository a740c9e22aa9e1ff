namespace Jinpai.Web.Hosting;

/// <summary>Answered whoever asks: the door itself, files of ours, and what a supervisor asks. Everything else asks who it is.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class OpenRouteAttribute : Attribute
{
    /// <summary>Nobody need even be looked up: it is the same for all, or the database may be what is wrong.</summary>
    public bool IsSameForAll { get; init; }
}
