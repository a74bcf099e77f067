using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Tidu.Server.Features.Enterprises.Reading;
using Tidu.Server.Hosting;

namespace Tidu.Server.Features.Enterprises.Writing;

/// <summary>A new enterprise.</summary>
/// <param name="CreditCode">Lower case, blanks and full width are forgiven.</param>
/// <param name="UnitId">Unit it lies in.</param>
public sealed record NewEnterprise(
    string CreditCode,
    string Name,
    string UnitId,
    string? ParkId = null,
    string? IndustryCode = null,
    [property: Codes(typeof(EnterpriseSize))] string? Size = null,
    DateOnly? RegisteredOn = null);

/// <summary>POST /api/enterprises.</summary>
internal static class CreateEnterprise
{
    public const string Action = "create-enterprise";

    public static async Task<IResult> Handle(NewEnterprise body, EnterpriseDoor door, CancellationToken cancel)
    {
        var sight = await door.OpenAsync(cancel);
        if (await RefuseAsync(body, sight, door) is { } refused)
        {
            return refused;
        }

        var code = Tidu.Engine.Standards.Assessing.CreditCode.Read(body.CreditCode)!;
        var one = new Enterprise { CreditCode = code, Name = string.Empty, SearchText = string.Empty };
        (EnterpriseField Field, string? Value)[] values =
        [
            (EnterpriseField.Name, body.Name), (EnterpriseField.Unit, body.UnitId), (EnterpriseField.Park, body.ParkId), (EnterpriseField.Industry, body.IndustryCode),
            (EnterpriseField.Size, body.Size), (EnterpriseField.RegisteredOn, body.RegisteredOn?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)),
        ];
        if (values.Select(each => EnterpriseFields.Set(one, each.Field, each.Value, sight.Scope.Today)).FirstOrDefault(problem => problem is not null) is { } wrong)
        {
            return wrong;
        }

        one.SearchText = SearchText.Of(code, one.Name, []);
        return await door.Db.InTransactionAsync(() => SaveAsync(one, sight, door, cancel), cancel);
    }

    private static async Task<IResult?> RefuseAsync(NewEnterprise body, RegistrySight sight, EnterpriseDoor door)
    {
        if (Tidu.Engine.Standards.Assessing.CreditCode.Read(body.CreditCode) is null)
        {
            return Problems.RuleBroken("credit-code-wrong", ("value", body.CreditCode));
        }

        var outside = new[] { body.UnitId, body.ParkId }.FirstOrDefault(unit => unit is not null && !sight.Scope.Contains(unit, sight.Scope.Today));
        return outside is null ? null : await door.Audit.NotFoundAsync(sight.Scope.Tree.Find(outside) is not null, "unit-not-found", "unit", outside);
    }

    private static async Task<IResult> SaveAsync(Enterprise one, RegistrySight sight, EnterpriseDoor door, CancellationToken cancel)
    {
        await door.Db.TakeTurnAsync($"enterprise/{one.CreditCode}", cancel);
        if (await door.Db.Set<Enterprise>().AsNoTracking().SingleOrDefaultAsync(row => row.CreditCode == one.CreditCode, cancel) is { } known)
        {
            return Taken(known, sight);
        }

        var batch = door.Db.Add(EnterpriseDoor.ByHand(sight.Scope.Caller, door.Clock)).Entity;
        await door.Db.SaveChangesAsync(cancel);
        one.BatchId = batch.Id;
        door.Db.Add(one);
        door.Audit.Add(Action, FindEnterprise.ObjectKind, one.CreditCode, null, new { one.Name, one.UnitId, one.ParkId, one.IndustryCode });
        await door.Db.SaveChangesAsync(cancel);
        door.Db.Add(new EnterprisePlace { EnterpriseId = one.Id, UnitId = one.UnitId, ParkId = one.ParkId });
        await door.SayAsync(one.Id, (true, true), cancel);
        return Results.Created($"/api/enterprises/{one.CreditCode}", await GetEnterprise.ViewAsync(one, door.Db, sight, door.Packs.Packs.Ladder, cancel));
    }

    /// <summary>The name only to those who see the enterprise.</summary>
    private static ProblemHttpResult Taken(Enterprise known, RegistrySight sight) =>
        Problems.Conflict("enterprise-exists", ("code", known.CreditCode), ("name", sight.Contains(known.UnitId, known.ParkId) ? known.Name : null));
}
