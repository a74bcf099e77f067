namespace Tidu.Server.Hosting.Commands;

/// <summary>Ends a command with an exit code and a message: 1 the input has problems, 2 wrong usage, unknown id or unreadable file. For the environment (3) see <see cref="Data.EnvironmentException"/>.</summary>
/// <remarks>The text is Resources' <c>error.CODE</c> with the parameters filled in.</remarks>
public sealed class CommandException(int exitCode, string code, params (string Name, object? Value)[] parameters) : Exception(code)
{
    /// <summary>1 or 2.</summary>
    public int ExitCode { get; } = exitCode;

    /// <summary>Stable, kebab-case.</summary>
    public string Code { get; } = code;

    /// <summary>What the text names.</summary>
    public IReadOnlyDictionary<string, object?> Params { get; } = parameters.ToDictionary(pair => pair.Name, pair => pair.Value);

    /// <summary>Exit code 2: wrong usage, unknown id, unreadable file.</summary>
    public static CommandException Usage(string code, params (string Name, object? Value)[] parameters) => new(2, code, parameters);

    /// <summary>Exit code 1: the input has problems.</summary>
    public static CommandException Input(string code, params (string Name, object? Value)[] parameters) => new(1, code, parameters);
}
