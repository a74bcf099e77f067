using Tidu.Engine.Packs.Yaml;

namespace Tidu.Engine.Packs.Reading;

/// <summary>The problems of one file, as they are found.</summary>
internal sealed class ProblemList(string file)
{
    private readonly List<PackProblem> _found = [];

    public int Count => _found.Count;

    /// <summary>By line and column.</summary>
    public IEnumerable<PackProblem> InOrder => _found.OrderBy(p => p.Line).ThenBy(p => p.Column).ThenBy(p => p.Code, StringComparer.Ordinal);

    public void Add(int line, int column, string code, string message) =>
        _found.Add(new PackProblem(file, Math.Max(1, line), Math.Max(1, column), code, message));

    public void Add(YamlNode at, string code, string message) => Add(at.Line, at.Column, code, message);
}
