using Microsoft.EntityFrameworkCore;
using Tidu.Server.Features.Enterprises.Reading;
using Tidu.Server.Hosting;

namespace Tidu.Server.Features.Enterprises.Writing;

/// <summary>Another value of one property.</summary>
/// <param name="Value">As text: units by id, days as YYYY-MM-DD, sizes and states by code, truths as true and false; null clears it.</param>
/// <param name="From">Of a name, unit or park: first day of the new one; today where it is left out.</param>
/// <param name="Reason">Needed where counts and verdicts rest on the property.</param>
public sealed record EnterpriseEdit(
    [property: Codes(typeof(EnterpriseField))] string Field, string? Value, int Version, DateOnly? From = null, string? Reason = null);

/// <summary>PATCH /api/enterprises/{code}: one property; a name or a place that is left behind stays in its history.</summary>
internal static class EditEnterprise
{
    private static readonly DateOnly FirstDay = new(1980, 1, 1);

    public static async Task<IResult> Handle(string code, EnterpriseEdit body, EnterpriseDoor door, CancellationToken cancel)
    {
        if (JsonSettings.MemberOf<EnterpriseField>(body.Field) is not { } field)
        {
            return Problems.BadRequest("bad-request", ("value", body.Field));
        }

        if ((EnterpriseFields.NeedsReason(field) ? ReasonRule.Check(body.Reason) : ReasonRule.CheckLength(body.Reason)) is { } problem)
        {
            return problem;
        }

        // Outside the transaction: what is refused for its unit is written down at once.
        if (await RefusePlaceAsync(field, body.Value, door, cancel) is { } refused)
        {
            return refused;
        }

        var counts = field is EnterpriseField.Unit or EnterpriseField.Park or EnterpriseField.State;
        return await door.ActAsync(code, act => EditAsync(act, field, body, door, cancel), (counts, true), cancel);
    }

    private static async Task<IResult?> EditAsync(EnterpriseAct act, EnterpriseField field, EnterpriseEdit body, EnterpriseDoor door, CancellationToken cancel)
    {
        var one = act.One;
        if (act.Lost(body.Version, one.Version) is { } lost)
        {
            return lost;
        }

        var from = body.From ?? act.Sight.Scope.Today;
        if (RefuseDay(from, act.Sight.Scope.Today) is { } refused)
        {
            return refused;
        }

        var (oldName, oldPlace, oldState, wasGone, before) = (one.Name, (one.UnitId, one.ParkId), one.State, one.IsGone, EnterpriseFields.Kept(one, field));
        if (EnterpriseFields.Set(one, field, body.Value, act.Sight.Scope.Today) is { } wrong)
        {
            return wrong;
        }

        await KeepNameAsync(one, oldName, from, door, cancel);
        if (oldPlace != (one.UnitId, one.ParkId) && await MovePlaces.RunAsync(one, oldPlace, from, door.Db, cancel) is { } reversed)
        {
            return reversed;
        }

        if (field == EnterpriseField.State)
        {
            // Who has moved out and is struck off years later was gone all the time; the same state again puts its day right.
            one.StateFrom = wasGone && one.IsGone && one.State != oldState && one.StateFrom < from ? one.StateFrom : from;
        }

        act.Note(body.Field, before, EnterpriseFields.Kept(one, field), body.Reason);
        (act.Before, act.After) = (new { field = body.Field, value = before }, new { field = body.Field, value = EnterpriseFields.Kept(one, field), reason = body.Reason?.Trim() });
        return null;
    }

    private static IResult? RefuseDay(DateOnly from, DateOnly today) =>
        from > today ? Problems.RuleBroken("day-in-future", ("on", from))
        : from < FirstDay ? Problems.RuleBroken("dates-reversed", ("from", FirstDay), ("to", from))
        : null;

    /// <summary>A new unit or park lies within the caller's scope; another is as good as none.</summary>
    private static async Task<IResult?> RefusePlaceAsync(EnterpriseField field, string? value, EnterpriseDoor door, CancellationToken cancel)
    {
        if (field is not (EnterpriseField.Unit or EnterpriseField.Park) || (field == EnterpriseField.Park && string.IsNullOrWhiteSpace(value)))
        {
            return null;
        }

        var scope = (await door.OpenAsync(cancel)).Scope;
        return value is null || !scope.Contains(value, scope.Today)
            ? await door.Audit.NotFoundAsync(value is not null && scope.Tree.Find(value) is not null, "unit-not-found", "unit", value ?? string.Empty)
            : null;
    }

    private static async Task KeepNameAsync(Enterprise one, string oldName, DateOnly from, EnterpriseDoor door, CancellationToken cancel)
    {
        if (oldName == one.Name)
        {
            return;
        }

        var former = await door.Db.Set<FormerName>().Where(name => name.EnterpriseId == one.Id).Select(name => name.Name).ToListAsync(cancel);
        if (!former.Contains(oldName))
        {
            door.Db.Add(new FormerName { EnterpriseId = one.Id, Name = oldName, To = from.AddDays(-1) });
            former.Add(oldName);
        }

        one.SearchText = SearchText.Of(one.CreditCode, one.Name, former);
    }
}
