using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Tidu.Engine.Targets;
using Tidu.Server.Hosting;

namespace Tidu.Server.Features.Monitoring;

/// <summary>What the address of a board asks for, as written.</summary>
public sealed record BoardRequest
{
    private const int FirstYear = 1949;
    private const int LastYear = 2199;

    public string? Plan { get; init; }

    public string? Indicator { get; init; }

    /// <summary>yyyy-MM-dd; absent is today.</summary>
    public string? On { get; init; }

    /// <summary>Id or name; absent is the plan's unit.</summary>
    public string? Unit { get; init; }

    public string? Trajectory { get; init; }

    public string? BandBasis { get; init; }

    /// <summary>Reads a day; false for anything else than yyyy-MM-dd, and for years that no plan can be about.</summary>
    public static bool TryReadDay(string? text, DateOnly today, out DateOnly day)
    {
        day = today;
        return text is null
            || (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day) && day.Year is >= FirstYear and <= LastYear);
    }

    /// <summary>Resolves what is asked for within the caller's scope.</summary>
    /// <returns>The question, or the problem that tells what is wrong with it.</returns>
    internal (BoardQuestion? Question, ProblemHttpResult? Problem) Resolve(ProgrammeAccess access)
    {
        if (!TryReadDay(On, access.Scope.Today, out var on))
        {
            return (null, Problems.BadRequest("bad-date", ("value", On)));
        }

        if (!TryReadCode(TargetCodes.Trajectories.TryParse, Trajectory, out TrajectoryKind? wished))
        {
            return (null, Problems.BadRequest("bad-trajectory", ("value", Trajectory)));
        }

        if (!TryReadCode(TargetCodes.BandBases.TryParse, BandBasis, out BandBasis? basis))
        {
            return (null, Problems.BadRequest("bad-band-basis", ("value", BandBasis)));
        }

        if (access.FindPlan(Plan ?? "") is not { } plan)
        {
            return (null, Problems.NotFound("plan-not-found", ("id", Plan)));
        }

        if (!access.Programmes.Indicators.TryGetValue(Indicator ?? "", out var indicator) || !BuildCards.BoardIndicators(access.Programmes, plan).Contains(indicator.Code))
        {
            return (null, Problems.NotFound("indicator-not-found", ("id", Indicator), ("plan", plan.Id)));
        }

        var unit = Unit is null ? plan.UnitId : access.UnitOf(plan, Unit, on);
        return unit is null || (unit != plan.UnitId && !access.Contains(unit))
            ? (null, Problems.NotFound("unit-not-found", ("id", Unit)))
            : (new BoardQuestion(plan, indicator, on, unit, wished, basis ?? Engine.Targets.BandBasis.FromBase), null);
    }

    private delegate bool CodeReader<T>(string? code, out T value);

    /// <summary>An absent code is null; an unknown one is refused.</summary>
    private static bool TryReadCode<T>(CodeReader<T> read, string? code, out T? value)
        where T : struct
    {
        value = null;
        if (code is null)
        {
            return true;
        }

        var known = read(code, out var member);
        value = known ? member : null;
        return known;
    }
}
