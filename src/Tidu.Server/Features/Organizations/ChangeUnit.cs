using Microsoft.AspNetCore.Http.HttpResults;

namespace Tidu.Server.Features.Organizations;

/// <summary>PUT /api/units/{unitId}: name, short name, aliases, kind, rank, dates, notes.</summary>
public static class ChangeUnit
{
    public static async Task<Results<Ok<UnitSnapshot>, ProblemHttpResult>> Handle(string unitId, UnitEdit request, UnitWrites writes, CancellationToken cancel)
    {
        var scope = await writes.OpenAsync(cancel);
        if (await writes.FindAsync(scope, unitId, cancel) is not { } unit)
        {
            return await writes.NotFoundAsync(scope, unitId);
        }

        if (UnitWrites.Refuse(scope, unit, request.Version) is { } refusal)
        {
            return refusal;
        }

        var facts = UnitRules.Clean(request);
        if (request.KeepOldName && facts.Name != unit.Name)
        {
            facts = facts with { Aliases = [.. facts.Aliases.Append(unit.Name).Distinct(StringComparer.Ordinal)] };
        }

        if (Check(scope.Tree, unit, facts) is { } problem)
        {
            return problem.Answer();
        }

        var before = UnitSnapshot.Of(unit);
        UnitRows.Write(unit, facts);
        writes.MarkEdited(unit);
        writes.Audit.Add("change-unit", "unit", unit.Id, before, UnitSnapshot.Of(unit));
        await writes.SaveAsync(cancel);
        return TypedResults.Ok(UnitSnapshot.Of(unit));
    }

    private static UnitProblem? Check(OrganizationTree tree, OrganizationUnit unit, UnitFacts facts)
    {
        var parent = unit.Parents.Count > 0 ? unit.Parents[^1].ParentId : null;
        return UnitRules.OfFacts(facts, null)
            ?? (unit.ValidTo != facts.To ? CloseUnit.ChildrenAfter(tree, unit.Id, facts.To) : null)
            ?? UnitRules.OfNames(tree, facts, parent, unit.Id);
    }
}
