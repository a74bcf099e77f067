using Tidu.Engine.Populations;
using Tidu.Engine.Standards;

namespace Tidu.Server.Features.Standards.Registry;

/// <summary>Some of the enterprises of a question, by every standard asked.</summary>
public sealed class AssessedPart
{
    internal AssessedPart(IReadOnlyList<RegistryEnterprise> enterprises, IReadOnlyList<AssessedStandard> standards, FactTable facts) => (Enterprises, Standards, Facts) = (enterprises, standards, facts);

    /// <summary>By id; rows of columns are in this order.</summary>
    public IReadOnlyList<RegistryEnterprise> Enterprises { get; }

    /// <summary>A standard stands here twice where some apply for the first time and others renew.</summary>
    public IReadOnlyList<AssessedStandard> Standards { get; }

    internal FactTable Facts { get; }
}

/// <summary>One standard over the enterprises of a part, as columns.</summary>
public sealed class AssessedStandard
{
    private readonly IReadOnlyList<RegistryEnterprise> _enterprises;
    private readonly Func<RegistryEnterprise, bool>? _only;
    private readonly PopulationResult _result;
    private readonly DateOnly _day;

    internal AssessedStandard(RegistryStandard standard, IReadOnlyList<RegistryEnterprise> enterprises, PopulationResult result, Func<RegistryEnterprise, bool>? only)
    {
        (Standard, _enterprises, _result, _only, _day) = (standard, enterprises, result, only, standard.Standard.AsOf);
    }

    /// <summary>The standard as compiled for the day and kind.</summary>
    public RegistryStandard Standard { get; }

    /// <summary>Rows of the enterprises that this kind of application is for.</summary>
    public IEnumerable<int> Rows => _only is null ? Enumerable.Range(0, _enterprises.Count) : Enumerable.Range(0, _enterprises.Count).Where(row => _only(_enterprises[row]));

    /// <summary>The verdict on a row.</summary>
    public StandardVerdict VerdictOf(int row, int runId = 0) => _enterprises[row].IsGoneOn(_day)
        ? VerdictRow.Gone(Standard, _enterprises[row].Id, runId)
        : VerdictRow.Of(Standard, new ColumnOutcome(Standard, _result, row), _enterprises[row].Id, runId);

    /// <summary>The verdict on a row, and nothing else of it.</summary>
    public AssessedVerdict AssessedOf(int row) => _enterprises[row].IsGoneOn(_day) ? AssessedVerdict.NotApplicable : VerdictRow.VerdictOf(Standard, new ColumnOutcome(Standard, _result, row));

    /// <summary>The verdicts on all rows.</summary>
    public IEnumerable<StandardVerdict> Verdicts(int runId = 0) => Rows.Select(row => VerdictOf(row, runId));

    /// <summary>What a criterion compares, by its place in the compiled standard; NaN where there is none.</summary>
    public double ValueOf(int row, int criterion) => Standard.Outputs.Criteria[criterion].Value?.At(_result, row) ?? double.NaN;

    /// <summary>What a criterion lacks to its threshold; NaN where unknown, not applicable or not a single comparison.</summary>
    public double GapOf(int row, int criterion) => Standard.Outputs.Criteria[criterion].GapAt(_result, row);

    /// <summary>What a criterion is compared with; NaN where there is none.</summary>
    public double ThresholdOf(int row, int criterion) => new ColumnOutcome(Standard, _result, row).ThresholdOf(criterion);

    /// <summary>The verdict on a criterion.</summary>
    public Verdict CriterionOf(int row, int criterion) => (Verdict)_result.BytesOf(Standard.Outputs.Criteria[criterion].Verdict)[row];
}
