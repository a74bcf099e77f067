using System.Collections.Concurrent;
using System.Numerics;
using Tidu.Engine.Standards;
using Tidu.Engine.Standards.Explaining;
using Tidu.Server.Features.Enterprises;
using Tidu.Server.Features.Standards.Registry;

namespace Tidu.Server.Features.Pools.Gaps;

/// <summary>A candidate as it is kept between requests: measured, in order, not yet explained.</summary>
/// <param name="Standard">What decided; null where no standard is modelled.</param>
internal sealed record GapRow(Enterprise Enterprise, StandardVerdict? Verdict, RegistryStandard? Standard, Nearness Near)
{
    /// <summary>The total of the scores, as if it were a criterion.</summary>
    public const string Scores = "scores";

    /// <summary>One gap of a quarter of its threshold at most can be closed before a window does.</summary>
    private const double Small = 0.25;

    /// <summary>Group of those with three conditions not met and more.</summary>
    public const int More = 3;

    /// <summary>Group of those of whom nothing is known to fail and not all is known.</summary>
    public const int Unknown = 4;

    private const int DaysOfYear = 366;
    private const int MostYears = 10;

    public int Left => Near.Failed - Near.InTime;

    /// <summary>True where it was measured and there was enough to measure.</summary>
    public bool IsKnown => Verdict is { Verdict: not (AssessedVerdict.NotApplicable or AssessedVerdict.LacksFacts) };

    /// <summary>Its group among those told apart by conditions not met: 0, 1, 2, 3 for three and more; where nothing is known to fail but not all is known, that of the unknown.</summary>
    public int Group => Near.Failed > 0 ? Math.Min(More, Near.Failed) : Verdict is null || Near.Lacking > 0 ? Unknown : 0;

    /// <summary>Can be ready before the window closes; one of whom too little is known is not.</summary>
    public bool IsReadyBy(DateOnly closes, DateOnly on) => IsKnown && Near.Lacking == 0 && IsInTimeBy(closes, on) && (Left == 0 || (Left == 1 && Near.Relative <= Small));

    /// <summary>True where what time alone meets is met by the day. The sum of relative gaps stands for each of them: no less than its own.</summary>
    private bool IsInTimeBy(DateOnly closes, DateOnly on)
    {
        if (Near.InTime == 0)
        {
            return true;
        }

        if (Near.Relative is not { } relative || Standard is null)
        {
            return false;
        }

        var time = FailedBits & TimeBits(Standard);
        return Standard.Top.Where(at => (time >> at & 1) != 0).All(at => on.DayNumber + Math.Ceiling(relative * DaysOf(Standard, at)) <= closes.DayNumber);
    }

    /// <summary>The day from which time alone meets a criterion that lacks so much; null beyond ten years. A year is taken as its longest.</summary>
    /// <param name="criterion">Id of a criterion of time.</param>
    /// <param name="gap">In the unit of its floor.</param>
    /// <param name="on">The day the gap is of.</param>
    public DateOnly? MetOn(string criterion, decimal gap, DateOnly on)
    {
        var at = Standard!.Top.First(at => Standard.Standard.Criteria[at].Criterion.Id == criterion);
        return Math.Ceiling((double)gap * DaysPer(Standard, at)) is var days and < MostYears * DaysOfYear ? on.AddDays((int)days) : null;
    }

    /// <summary>The floor of a criterion of time, in days; without end where it is not one number.</summary>
    private static double DaysOf(RegistryStandard standard, int at)
    {
        var criterion = standard.Standard.Criteria[at];
        return criterion.Parameters.First(parameter => parameter.Node == criterion.Threshold).Value.Value is { } number ? (double)number * DaysPer(standard, at) : double.PositiveInfinity;
    }

    /// <summary>Days in the unit of a criterion of time.</summary>
    private static int DaysPer(RegistryStandard standard, int at)
    {
        var criterion = standard.Standard.Criteria[at];
        return criterion.Parameters.First(parameter => parameter.Node == criterion.Threshold).Parameter.Unit == FactUnit.Years ? DaysOfYear : 1;
    }

    public long FailedBits => Verdict?.Failed ?? 0;

    /// <summary>The ids behind bits, in the order of the standard.</summary>
    public IReadOnlyList<string> IdsOf(long bits) => Standard is null ? [] :
    [
        .. Standard.Top.Where(at => (bits >> at & 1) != 0).Select(at => Standard.Standard.Criteria[at].Criterion.Id),
        .. (bits & VerdictBits.Score) != 0 ? [Scores] : Array.Empty<string>(),
    ];

    /// <summary>True where the criterion is not met.</summary>
    public bool IsStuckAt(string criterion) => IdsOf(FailedBits).Contains(criterion);

    public static GapRow Of(Enterprise enterprise, StandardVerdict? verdict, RegistryStandard? standard, DateOnly? expires)
    {
        var inTime = standard is null || verdict is null ? 0 : BitOperations.PopCount((ulong)(verdict.Failed & TimeBits(standard)));
        return new GapRow(enterprise, verdict, standard, new Nearness(
            enterprise.Id, enterprise.Name, expires, verdict?.FailedCount ?? 0, inTime, verdict?.LackingCount ?? 0, BitOperations.PopCount((ulong)((verdict?.Judged ?? 0) & ~VerdictBits.Renewal)), verdict?.Nearness));
    }

    /// <summary>Criteria that compare days since something with a floor, and that nothing a person moves can meet: time alone does.</summary>
    public static long TimeBits(RegistryStandard standard)
    {
        var bits = 0L;
        foreach (var at in standard.Top)
        {
            var criterion = standard.Standard.Criteria[at];
            var floor = criterion.Parameters.FirstOrDefault(parameter => parameter.Node == criterion.Threshold);
            bits |= criterion.Levers.Count == 0 && floor?.Parameter.Unit is FactUnit.Days or FactUnit.Years ? 1L << at : 0;
        }

        return bits;
    }
}

/// <summary>Everything of a gap list that does not hang on who asks.</summary>
internal sealed class GapData
{
    public required Plans.Target? Target { get; init; }

    public required IReadOnlySet<int> Valid { get; init; }

    public required IReadOnlyList<EndingTitle> Ending { get; init; }

    public required PastShare Renewals { get; init; }

    /// <summary>own, registry, none.</summary>
    public required string RenewalBasis { get; init; }

    /// <summary>First-time applications on their way, by enterprise.</summary>
    public required IReadOnlyDictionary<int, ApplicationStage> Pipeline { get; init; }

    /// <summary>All applications of the kind by enterprise.</summary>
    public required ILookup<int, QualificationApplication> Applications { get; init; }

    public required PastShare Conversions { get; init; }

    public required PastShare PoolExits { get; init; }

    public required ApplicationWindow? Window { get; init; }

    /// <summary>In order.</summary>
    public required IReadOnlyList<GapRow> Rows { get; init; }

    /// <summary>Enterprises with a title that runs out, or on their way, by id.</summary>
    public required IReadOnlyDictionary<int, Enterprise> Named { get; init; }

    public required IReadOnlyDictionary<int, CultivationTask> Tasks { get; init; }

    public required IReadOnlyDictionary<int, Judgement> Judgements { get; init; }

    public required IReadOnlyDictionary<int, Refusal> Refusals { get; init; }

    public required IReadOnlyDictionary<int, string> Pools { get; init; }

    /// <summary>Explanations made so far, by enterprise, with their paths and without.</summary>
    public ConcurrentDictionary<(int Enterprise, bool WithPaths), Explanation> Explained { get; } = new();

    public Estimate Losses => Renewals.Opposite.Expect(Ending.Count, without: 1);

    /// <summary>What the year will end with.</summary>
    public GapForecast ForecastOf()
    {
        var working = Rows.Count(row => row.Near.Expires is null && IsWorkedOn(row.Enterprise.Id));
        var (arrivals, worked) = (Conversions.OrNone.Expect(Pipeline.Count, without: 1), PoolExits.OrNone.Expect(working, without: 0));
        var end = YearEnd.Of(Valid.Count, Losses, arrivals, worked);
        return new GapForecast(
            end.Value, end.Low, end.High, arrivals.Value, Conversions.IsEnough, Conversions.Cases, Conversions.Happened, worked.Value, working, PoolExits.Cases, PoolExits.Happened,
            Target?.Value is { } target && target != 0 ? end.Value / target : null);
    }

    public bool IsWorkedOn(int enterprise) => Tasks.TryGetValue(enterprise, out var task) && task.State == CultivationState.Given;
}
