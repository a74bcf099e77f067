using Tidu.Engine.Populations;
using Tidu.Engine.Standards;
using Tidu.Engine.Standards.Evaluating;

namespace Tidu.Server.Features.Standards.Registry;

/// <summary>What came of a standard for one enterprise, whichever way it was evaluated. NaN is none.</summary>
internal interface IOutcomeRow
{
    Verdict Verdict { get; }

    ulong Missing { get; }

    double Low { get; }

    double High { get; }

    double Mark { get; }

    ulong ScoreMissing { get; }

    Verdict Of(int criterion);

    ulong MissingOf(int criterion);

    double GapOf(int criterion);

    double ThresholdOf(int criterion);
}

/// <summary>A row of result columns.</summary>
internal readonly struct ColumnOutcome(RegistryStandard standard, PopulationResult result, int row) : IOutcomeRow
{
    public Verdict Verdict => (Verdict)result.BytesOf(standard.Outputs.Verdict)[row];

    public ulong Missing => result.MasksOf(standard.Outputs.Missing)[row];

    public double Low => standard.Outputs.Low is { } low ? standard.Outputs.PointsAt(result, low, row) : double.NaN;

    public double High => standard.Outputs.High is { } high ? standard.Outputs.PointsAt(result, high, row) : double.NaN;

    public double Mark => standard.MarkColumn < 0 ? double.NaN : result.NumbersOf(standard.MarkColumn)[row];

    public ulong ScoreMissing
    {
        get
        {
            var missing = 0UL;
            foreach (var score in standard.TopScores)
            {
                missing |= result.MasksOf(standard.Outputs.Scores[score].Missing)[row];
            }

            return missing;
        }
    }

    public Verdict Of(int criterion) => (Verdict)result.BytesOf(standard.Outputs.Criteria[criterion].Verdict)[row];

    public ulong MissingOf(int criterion) => result.MasksOf(standard.Outputs.Criteria[criterion].Missing)[row];

    public double GapOf(int criterion) => standard.Outputs.Criteria[criterion].GapAt(result, row);

    public double ThresholdOf(int criterion) =>
        standard.Thresholds[criterion] is >= 0 and var column ? result.NumbersOf(column)[row]
        : standard.Outputs.Criteria[criterion].Threshold is { } root ? result.NumbersOf(root)[row]
        : double.NaN;
}

/// <summary>The exact outcome of one enterprise.</summary>
internal readonly struct ExactOutcome(RegistryStandard standard, StandardEvaluator evaluator, StandardOutcome outcome) : IOutcomeRow
{
    public Verdict Verdict => outcome.Verdict;

    public ulong Missing => evaluator.Row[standard.Standard.Verdict].Missing;

    public double Low => outcome.PointsLow?.ToDouble() ?? double.NaN;

    public double High => outcome.PointsHigh?.ToDouble() ?? double.NaN;

    public double Mark => standard.Mark is { } mark ? evaluator.Row.Number(mark.Parameter.Node)?.ToDouble() ?? double.NaN : double.NaN;

    public ulong ScoreMissing
    {
        get
        {
            var missing = 0UL;
            foreach (var score in standard.TopScores)
            {
                missing |= evaluator.Row[standard.Standard.Scores[score].Settled].Missing;
            }

            return missing;
        }
    }

    public Verdict Of(int criterion) => outcome.Criteria[criterion].Verdict;

    public ulong MissingOf(int criterion) => evaluator.Row[standard.Standard.Criteria[criterion].Decision].Missing;

    public double GapOf(int criterion) => outcome.Criteria[criterion].Gap ?? double.NaN;

    public double ThresholdOf(int criterion) => outcome.Criteria[criterion].Threshold?.ToDouble() ?? double.NaN;
}
