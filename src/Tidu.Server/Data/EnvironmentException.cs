namespace Tidu.Server.Data;

/// <summary>The environment does not allow the work: port taken, folder not writable, database newer than the program. The command line answers with exit code 3 and the text of <see cref="Code"/>.</summary>
public sealed class EnvironmentException(string code, IReadOnlyDictionary<string, object?> parameters, Exception? cause = null)
    : Exception(code, cause)
{
    /// <summary>Stable, kebab-case.</summary>
    public string Code { get; } = code;

    /// <summary>What the text names: paths, ports, versions.</summary>
    public IReadOnlyDictionary<string, object?> Params { get; } = parameters;
}
