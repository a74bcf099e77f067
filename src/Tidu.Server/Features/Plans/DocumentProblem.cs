namespace Tidu.Server.Features.Plans;

/// <summary>What stands against a document.</summary>
/// <param name="Where">The field, as a path into the document: <c>tables[0].rows[3].values[1]</c>.</param>
/// <param name="Code">As of HTTP problems.</param>
/// <param name="Params">What the text names.</param>
public sealed record DocumentProblem(string Where, string Code, IReadOnlyDictionary<string, object?> Params)
{
    public static DocumentProblem Of(string where, string code, params (string Name, object? Value)[] parameters) =>
        new(where, code, parameters.ToDictionary(pair => pair.Name, pair => pair.Value));
}
