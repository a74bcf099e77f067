using Microsoft.AspNetCore.Http.HttpResults;
using Tidu.Engine.Packs;

namespace Tidu.Server.Features.Organizations;

/// <summary>POST /api/units/{unitId}/move: below another unit from a day on; before it the unit stays where it was.</summary>
public static class MoveUnit
{
    public static async Task<Results<Ok<UnitSnapshot>, ProblemHttpResult>> Handle(string unitId, UnitMove request, UnitWrites writes, CancellationToken cancel)
    {
        var scope = await writes.OpenAsync(cancel);
        if (await writes.FindAsync(scope, unitId, cancel) is not { } unit)
        {
            return await writes.NotFoundAsync(scope, unitId);
        }

        if (!scope.Contains(request.ParentId, scope.Today))
        {
            return await writes.NotFoundAsync(scope, request.ParentId);
        }

        if ((UnitWrites.Refuse(scope, unit, request.Version) ?? Check(scope, unit, request)?.Answer()) is { } refusal)
        {
            return refusal;
        }

        var before = UnitSnapshot.Of(unit);
        UnitRows.Move(unit, request.ParentId, request.On);
        writes.MarkEdited(unit);
        if (request.On is { } on)
        {
            writes.Record(UnitChangeKind.Move, on, [unit.Id], [unit.Id], UnitRules.Trimmed(request.Reason), UnitRules.Trimmed(request.Source));
        }

        writes.Audit.Add("move-unit", "unit", unit.Id, before, new { unit = UnitSnapshot.Of(unit), request.Reason });
        await writes.SaveAsync(cancel);
        return TypedResults.Ok(UnitSnapshot.Of(unit));
    }

    private static UnitProblem? Check(Scope scope, OrganizationUnit unit, UnitMove request)
    {
        if (UnitRules.Trimmed(request.Reason) is null)
        {
            return new("reason-needed");
        }

        if (request.On is { } on && !(scope.Tree.Find(unit.Id)?.IsValidOn(on) ?? false))
        {
            return new("unit-not-at-that-date", ("unit", unit.Name), ("on", on));
        }

        var facts = new UnitFacts { Name = unit.Name, Kind = unit.Kind, Aliases = [.. unit.Aliases.Select(alias => alias.Alias)], From = unit.ValidFrom, To = unit.ValidTo };
        return UnitRules.OfParent(scope.Tree, request.ParentId, unit.Id, request.On ?? unit.ValidFrom, unit.ValidTo)
            ?? UnitRules.OfNames(scope.Tree, facts, request.ParentId, unit.Id);
    }
}
