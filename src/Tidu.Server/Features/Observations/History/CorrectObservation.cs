using Microsoft.EntityFrameworkCore;
using Tidu.Engine.Packs;
using Tidu.Server.Data;
using Tidu.Server.Features.Indicators;
using Tidu.Server.Hosting;

namespace Tidu.Server.Features.Observations;

/// <summary>A correction, base units.</summary>
public sealed record CorrectionBody(decimal Value, [Codes(typeof(ObservationState))] string State, string? Reason, int Version);

/// <summary>What goes with an act on a value or a request: why, and which version was seen.</summary>
public sealed record ReasonBody(int Version, string? Reason = null);

/// <summary>PATCH /api/observations/{id}: another value in place, with a reason.</summary>
internal static class CorrectObservation
{
    public static async Task<IResult> Handle(int id, CorrectionBody body, TiduDb db, ActOnValue act, ValueWriter writer, CancellationToken cancel) =>
        JsonSettings.MemberOf<ObservationState>(body.State) is { } state
            ? await CorrectAsync(id, body, state, db, act, writer, cancel)
            : Problems.BadRequest("bad-state", ("value", body.State));

    private static Task<IResult> CorrectAsync(int id, CorrectionBody body, ObservationState state, TiduDb db, ActOnValue act, ValueWriter writer, CancellationToken cancel) => act.RunAsync(
        new ValueAct(id, ValueActions.Correct, body.Reason, new MineSide(body.Value, body.State, body.Version), Changes: true),
        async value =>
        {
            var refusals = await RefusalsAsync(db, value.Row.IndicatorCode, value.Cell, body.Value, state, value.Scope.Today, cancel);
            if (refusals.Count > 0)
            {
                return Problems.RuleBroken("entry-refused", ("rows", refusals));
            }

            if ((value.Row.Value, value.Row.State) == (body.Value, state))
            {
                return Problems.RuleBroken("nothing-changed");
            }

            writer.Change(value.Cell, value.Row, body.Value, state, new ChangeStep(ChangeAct.Corrected, value.Reason));
            return null;
        },
        cancel);

    /// <summary>What cannot be right; doubts are answered by the reason that a correction always has.</summary>
    internal static async Task<List<RowRefusal>> RefusalsAsync(
        TiduDb db, string indicatorCode, Cell cell, decimal value, ObservationState state, DateOnly today, CancellationToken cancel)
    {
        var indicator = await db.Set<Indicator>().AsNoTracking().SingleAsync(row => row.Code == indicatorCode, cancel);
        return
        [
            .. ValueCheck.Of(new ValueQuestion(indicator, cell.Period, value, state, cell.Last, today))
                .Where(remark => !remark.NeedsReason)
                .Select(remark => new RowRefusal(cell.UnitId, remark.Code, remark.Params)),
        ];
    }
}
