namespace Tidu.Server.Features.Imports;

/// <summary>A file as a whole cannot be used; the job ends as failed with this code.</summary>
public sealed class ImportRefusedException(string code, params (string Name, object? Value)[] parameters) : Exception(code)
{
    /// <summary>Stable, kebab-case.</summary>
    public string Code { get; } = code;

    /// <summary>What the text names.</summary>
    public IReadOnlyDictionary<string, object?> Params { get; } = parameters.ToDictionary(pair => pair.Name, pair => pair.Value);
}
