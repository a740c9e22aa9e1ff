namespace Jinpai.Cli.Terminal;

/// <summary>The command cannot be carried out as asked; the message says what is wrong and what to do. Its exit code is 1 or 2.</summary>
internal sealed class RefusedException(string message, int exitCode = ExitCode.InputErrors) : Exception(message)
{
    public int ExitCode { get; } = exitCode;
}
