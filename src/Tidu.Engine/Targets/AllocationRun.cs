using System.Numerics;

namespace Tidu.Engine.Targets;

/// <summary>One working-out of an allocation: keeps each unit's last known value from year to year and gathers what cannot be met.</summary>
internal sealed class AllocationRun(AllocationInput input)
{
    private readonly decimal?[] _before = [.. input.Units.Select(unit => unit.Base)];
    private readonly List<AllocationProblem> _problems = [];

    public Allocation Work()
    {
        var years = input.Years.Select(Work).ToList();
        return new Allocation(years, _problems);
    }

    private AllocatedYear Work(AllocationYear year)
    {
        var values = new decimal?[input.Units.Count];
        var free = new List<int>();
        for (var i = 0; i < values.Length; i++)
        {
            if (input.Units[i].Pinned.TryGetValue(year.Year, out var pinned))
            {
                values[i] = pinned;
                TellIfBelowFloor(i, year, pinned);
            }
            else if (input.Method != AllocationMethod.ByHand && HasBase(i))
            {
                free.Add(i);
            }
        }

        decimal? reserve = year.Target is { } target ? StepsIn(target * input.Reserve) * input.Step : null;
        if (free.Count > 0)
        {
            Fill(year, reserve, free, values);
        }

        for (var i = 0; i < values.Length; i++)
        {
            _before[i] = values[i] ?? _before[i];
        }

        return new AllocatedYear(year.Year, year.Target, reserve, values);
    }

    /// <summary>A unit without a base takes part once a cell of an earlier year was set by hand, where growth starts from that.</summary>
    private bool HasBase(int i)
    {
        var known = input.Method == AllocationMethod.GrowthFactor ? _before[i] is not null : input.Units[i].Base is not null;
        if (!known && !_problems.Any(problem => problem.Obstacle == AllocationObstacle.BaseUnknown && problem.UnitId == input.Units[i].Id))
        {
            _problems.Add(new AllocationProblem(AllocationObstacle.BaseUnknown, UnitId: input.Units[i].Id));
        }

        return known;
    }

    private void Fill(AllocationYear year, decimal? reserve, List<int> free, decimal?[] values)
    {
        if (year.Target is { } target && (input.KeepSum || input.Method == AllocationMethod.ShareOfBase))
        {
            Share(year, target - reserve!.Value - values.Sum(value => value ?? 0), free, values);
        }
        else if (input.Method == AllocationMethod.ShareOfBase)
        {
            _problems.Add(new AllocationProblem(AllocationObstacle.NoTarget, year.Year));
        }
        else
        {
            Grow(year, free, values);
        }
    }

    /// <summary>The grown values as they are, rounded to a step.</summary>
    private void Grow(AllocationYear year, List<int> free, decimal?[] values)
    {
        foreach (var i in free)
        {
            if ((input.Units[i].Factor ?? year.Factor) is { } factor)
            {
                var grown = Math.Round(_before[i]!.Value * factor / input.Step, MidpointRounding.AwayFromZero) * input.Step;
                values[i] = Math.Max(grown, (decimal)FloorOf(i) * input.Step);
            }
        }

        if (free.Exists(i => values[i] is null))
        {
            _problems.Add(new AllocationProblem(AllocationObstacle.NoFactor, year.Year));
        }
    }

    /// <summary>Shares an amount out in the ratio of the weights.</summary>
    private void Share(AllocationYear year, decimal amount, List<int> free, decimal?[] values)
    {
        if (amount < 0)
        {
            _problems.Add(new AllocationProblem(AllocationObstacle.PinnedExceedTarget, year.Year, Amount: -amount));
            return;
        }

        var steps = StepsIn(amount);
        var floors = free.Select(FloorOf).ToList();
        var least = floors.Aggregate(BigInteger.Zero, (sum, floor) => sum + floor);
        if (least > new BigInteger(steps))
        {
            _problems.Add(new AllocationProblem(AllocationObstacle.FloorsExceedTarget, year.Year, Amount: ((decimal)least * input.Step) - amount));
            return;
        }

        if (LargestRemainder.Share([.. free.Select(i => WeightOf(i, year))], floors, new BigInteger(steps)) is not { } parts)
        {
            _problems.Add(new AllocationProblem(AllocationObstacle.NoWeights, year.Year));
            return;
        }

        foreach (var (i, part) in free.Zip(parts))
        {
            values[i] = (decimal)part * input.Step;
        }

        if (amount - (steps * input.Step) is > 0 and var rest)
        {
            _problems.Add(new AllocationProblem(AllocationObstacle.OffStep, year.Year, Amount: rest));
        }
    }

    private decimal WeightOf(int i, AllocationYear year) => input.Method == AllocationMethod.ShareOfBase
        ? input.Units[i].Base!.Value
        : _before[i]!.Value * (input.Units[i].Factor ?? year.Factor ?? 1);

    /// <summary>Whole steps that the unit must have at least.</summary>
    private BigInteger FloorOf(int i) => new(decimal.Ceiling(LeastOf(i) / input.Step));

    private decimal LeastOf(int i) => Math.Max(
        input.NotBelowBase ? input.Units[i].Base ?? 0 : 0,
        input.NotBelowYearBefore ? _before[i] ?? 0 : 0);

    private void TellIfBelowFloor(int i, AllocationYear year, decimal? pinned)
    {
        if (pinned is { } value && LeastOf(i) - value is > 0 and var missing)
        {
            _problems.Add(new AllocationProblem(AllocationObstacle.PinnedBelowFloor, year.Year, input.Units[i].Id, missing));
        }
    }

    private decimal StepsIn(decimal amount) => decimal.Floor(amount / input.Step);
}
