using Microsoft.AspNetCore.Http.HttpResults;

namespace Tidu.Server.Features.Organizations;

/// <summary>POST /api/units: a new unit below one within the caller's scope.</summary>
public static class CreateUnit
{
    public static async Task<Results<Created<UnitSnapshot>, ProblemHttpResult>> Handle(NewUnit request, UnitWrites writes, CancellationToken cancel)
    {
        var facts = UnitRules.Clean(request);
        var scope = await writes.OpenAsync(cancel);
        if (facts.ParentId is null && !scope.IsWhole)
        {
            return new UnitProblem("unit-parent-needed").Answer();
        }

        if (facts.ParentId is { } parent && !scope.Contains(parent, scope.Today))
        {
            return await writes.NotFoundAsync(scope, parent);
        }

        if (Check(scope.Tree, facts) is { } problem)
        {
            return problem.Answer();
        }

        var unit = UnitRows.New(UnitIds.Of(scope.Tree, facts.ParentId, facts.Name, facts.Code), facts);
        writes.Db.Add(unit);
        writes.Audit.Add("create-unit", "unit", unit.Id, after: UnitSnapshot.Of(unit));
        await writes.SaveAsync(cancel);
        return TypedResults.Created($"/api/units/{Uri.EscapeDataString(unit.Id)}", UnitSnapshot.Of(unit));
    }

    /// <summary>The first thing that stands against a new unit; null where nothing does.</summary>
    internal static UnitProblem? Check(OrganizationTree tree, NewUnit facts) =>
        UnitRules.OfFacts(facts, facts.Code)
        ?? (facts.Code is { } code && tree.Find(code) is { } holder ? new UnitProblem("unit-code-taken", ("code", code), ("other", holder.Name)) : null)
        ?? (facts.ParentId is { } parent ? UnitRules.OfParent(tree, parent, null, facts.From, facts.To) : null)
        ?? UnitRules.OfNames(tree, facts, facts.ParentId, null);
}
