namespace Jinpai.Storage.Engines;

/// <summary>A statement that writes and is run for row after row. Whatever an engine does to make that cheap, it does behind this.</summary>
internal interface IStatement : IDisposable
{
    /// <param name="values">For <c>$1</c>, <c>$2</c> …: whole numbers, texts, bytes (also <see cref="ReadOnlyMemory{T}"/>, which is read during the call alone), null.</param>
    /// <returns>Rows changed.</returns>
    int Run(params ReadOnlySpan<object?> values);
}
