using System.Text;
using Tidu.Engine.Standards.Assessing;
using Tidu.Server.Resources;

namespace Tidu.Server.Features.Standards.Assessing;

/// <summary>Says what is wrong in a file of facts: the first on stderr, all in a file where one is asked for.</summary>
internal sealed class FactsReport : IDisposable
{
    /// <summary>How many are said on stderr.</summary>
    public const int Said = 100;

    private static readonly string[] Columns = ["row", "column", "value", "code", "message"];

    private readonly TextWriter? _error;
    private readonly StreamWriter? _file;
    private readonly List<FactProblem> _first = [];
    private readonly SortedDictionary<string, long> _counts = new(StringComparer.Ordinal);

    /// <param name="error">Where the first are said; null: nowhere.</param>
    /// <param name="path">The file for all; null: none.</param>
    public FactsReport(TextWriter? error, string? path)
    {
        _error = error;
        _file = path is null ? null : new StreamWriter(path, false, new UTF8Encoding(true)) { NewLine = "\r\n" };
        _file?.WriteLine(string.Join(',', Columns));
    }

    /// <summary>Problems, hints not counted.</summary>
    public long Problems { get; private set; }

    /// <summary>Hints.</summary>
    public long Hints { get; private set; }

    /// <summary>The first problems and hints.</summary>
    public IReadOnlyList<FactProblem> First => _first;

    /// <summary>How many there are of each code.</summary>
    public IReadOnlyDictionary<string, long> Counts => _counts;

    /// <summary>Notes a problem.</summary>
    public void Add(FactProblem problem)
    {
        var code = PackCodesOf(problem.Kind);
        _counts[code] = _counts.GetValueOrDefault(code) + 1;
        (Problems, Hints) = problem.IsHint ? (Problems, Hints + 1) : (Problems + 1, Hints);
        if (_first.Count < Said)
        {
            _first.Add(problem);
            _error?.WriteLine(problem.IsHint ? Texts.Of("assess.hint", ("message", problem.Message)) : problem.Message);
        }
        _file?.WriteLine(string.Join(',', new[] { Row(problem), problem.Column, problem.Value, code, problem.Message }.Select(Cell)));
    }

    public void Dispose() => _file?.Dispose();

    /// <summary>The stable code of a kind of problem.</summary>
    public static string PackCodesOf(FactProblemKind kind) => Engine.Packs.PackCodes.Of(kind);

    private static string Row(FactProblem problem) => problem.Row.ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Quoted, and marked as text where a spreadsheet would take it for a formula.</summary>
    private static string Cell(string? text)
    {
        var safe = text is ['=' or '+' or '-' or '@' or '\t' or '\r', ..] ? "'" + text : text ?? string.Empty;
        return safe.AsSpan().IndexOfAny(",\"\r\n") < 0 ? safe : $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
