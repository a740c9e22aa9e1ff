namespace Jinpai.Storage.Engines;

/// <summary>An engine where nothing was, out of sight until it is finished: what is not finished is taken away.</summary>
internal interface IEngineInMaking : IDisposable
{
    IEngine Engine { get; }

    /// <summary>In one step it is where it was to be.</summary>
    void Finish();
}
