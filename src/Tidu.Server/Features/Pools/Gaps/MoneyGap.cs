using Tidu.Server.Hosting;

namespace Tidu.Server.Features.Pools.Gaps;

/// <summary>The list that closes a gap of money: who has not reported, who fell to nothing, who fell, by amount.</summary>
/// <param name="MeasureUnit">Of every amount: the indicator's base unit.</param>
/// <param name="Actual">The year's sum over the enterprises that count for the unit; null where none has a figure.</param>
/// <param name="Before">The sum of the year before.</param>
/// <param name="Reporting">Enterprises with a figure for the year.</param>
/// <param name="States">By state how many and how much, listed or not.</param>
/// <param name="Rows">By amount, the largest first, at most 500; of the state asked for.</param>
public sealed record MoneyGapList(
    string Plan, string Indicator, string IndicatorName, string MeasureUnit, string Unit, string UnitId, int Year, DateOnly On, decimal? Target, decimal? Actual, decimal? Before, decimal? Gap, int Reporting, int Total,
    IReadOnlyList<MoneyState> States, IReadOnlyList<MoneyRow> Rows);

/// <summary>How many are in a state, and the amount that is missing against the year before.</summary>
public sealed record MoneyState(ShortfallKind State, int Count, decimal Amount);

/// <summary>An enterprise whose figure is missing or less than the year before.</summary>
/// <param name="Amount">What is missing against the year before.</param>
public sealed record MoneyRow(string CreditCode, string Name, string? Unit, ShortfallKind State, decimal Amount, decimal? Value, decimal Before);

/// <summary>Why an enterprise is on the list of money.</summary>
public enum ShortfallKind
{
    /// <summary>未报统: had a figure the year before and has none now.</summary>
    NotReported,

    /// <summary>研发归零.</summary>
    Zero,

    /// <summary>同比下降.</summary>
    Falling,
}

/// <summary>What one enterprise falls short of the year before. Pure.</summary>
public static class Shortfall
{
    /// <summary>Null where nothing was there before, or as much is there now.</summary>
    /// <param name="value">The year's figure; null where it is missing, which is not 0.</param>
    /// <param name="before">The figure of the year before.</param>
    public static (ShortfallKind State, decimal Amount)? Of(decimal? value, decimal? before) => (value, before) switch
    {
        (_, null or <= 0) => null,
        (null, { } was) => (ShortfallKind.NotReported, was),
        (0, { } was) => (ShortfallKind.Zero, was),
        ({ } now, { } was) when now < was => (ShortfallKind.Falling, was - now),
        _ => null,
    };
}

/// <summary>GET /api/gap/amounts</summary>
internal static class GetMoneyGap
{
    public static async Task<IResult> Handle([AsParameters] GapRequest request, string? state, Counts.CountSource source, Organizations.ScopeSource scopes, ReadMoneyGap read, AuditTrail audit, CancellationToken cancel)
    {
        var wanted = JsonSettings.MemberOf<ShortfallKind>(state);
        if (state is not null && wanted is null)
        {
            return Problems.BadRequest("bad-request", ("value", state));
        }

        var (question, problem) = await GapQuestion.OpenAsync(request, source, scopes, audit, cancel);
        return question is null ? problem! : question.Title is not null
            ? Problems.RuleBroken("indicator-not-money", ("indicator", question.Measure.Indicator))
            : Results.Ok(await read.OfAsync(question, wanted, ReadMoneyGap.Most, cancel));
    }
}
