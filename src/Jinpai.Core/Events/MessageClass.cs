namespace Jinpai.Core.Events;

/// <summary>How an agent's message came about (spec 2.3). Only <see cref="Human"/> and <see cref="Assisted"/> can be effective replies.</summary>
public enum MessageClass : byte
{
    /// <summary>Typed by a person; also when not given.</summary>
    Human,

    /// <summary>A suggestion of a program, sent by a person.</summary>
    Assisted,

    /// <summary>An automatic reply.</summary>
    Auto,

    /// <summary>A robot's reply.</summary>
    Bot,

    /// <summary>Written by the platform.</summary>
    System,
}
