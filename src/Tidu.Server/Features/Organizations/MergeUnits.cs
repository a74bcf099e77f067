using Microsoft.AspNetCore.Http.HttpResults;
using Tidu.Engine.Packs;

namespace Tidu.Server.Features.Organizations;

/// <summary>POST /api/units/merge: units end the day before, one that exists or a new one carries on. Sums of groups and plans follow the change.</summary>
public static class MergeUnits
{
    public static async Task<Results<Ok<UnitSnapshot>, ProblemHttpResult>> Handle(UnitMerge request, UnitWrites writes, CancellationToken cancel)
    {
        var scope = await writes.OpenAsync(cancel);
        var named = request.From.Append(request.IntoId).Append(request.Into?.ParentId).OfType<string>().ToList();
        if (named.FirstOrDefault(id => !scope.Contains(id, scope.Today)) is { } outside)
        {
            return await writes.NotFoundAsync(scope, outside);
        }

        var from = request.From.Where(id => id != request.IntoId).Distinct(StringComparer.Ordinal).ToList();
        var into = request.Into is { } facts ? UnitRules.Clean(facts) with { From = request.On } : null;
        if (Check(scope, request, from, into) is { } problem)
        {
            return problem.Answer();
        }

        return await writes.Db.InTransactionAsync(() => MergeAsync(scope, request, from, into, writes, cancel), cancel);
    }

    private static async Task<Ok<UnitSnapshot>> MergeAsync(Scope scope, UnitMerge request, List<string> from, NewUnit? into, UnitWrites writes, CancellationToken cancel)
    {
        var ending = new List<OrganizationUnit>();
        foreach (var id in from)
        {
            ending.Add(await writes.RowAsync(id, cancel));
        }

        var target = into is null ? await writes.RowAsync(request.IntoId!, cancel) : UnitRows.New(UnitIds.Of(scope.Tree, into.ParentId, into.Name, into.Code), into);
        if (into is not null)
        {
            writes.Db.Add(target);
        }

        var before = ending.Select(UnitSnapshot.Of).ToList();
        foreach (var unit in ending)
        {
            unit.ValidTo = request.On.AddDays(-1);
            writes.MarkEdited(unit);
            await MoveChildrenAsync(scope, unit.Id, target.Id, request.On, writes, cancel);
        }

        writes.Record(UnitChangeKind.Merge, request.On, from, [target.Id], UnitRules.Trimmed(request.Reason), UnitRules.Trimmed(request.Source));
        writes.Audit.Add("merge-units", "unit", target.Id, before, new { into = UnitSnapshot.Of(target), from, request.On, request.Reason });
        await writes.SaveAsync(cancel);
        return TypedResults.Ok(UnitSnapshot.Of(target));
    }

    private static async Task MoveChildrenAsync(Scope scope, string fromId, string intoId, DateOnly on, UnitWrites writes, CancellationToken cancel)
    {
        foreach (var child in scope.Tree.ChildrenOf(fromId, on))
        {
            var row = await writes.RowAsync(child.Id, cancel);
            UnitRows.Move(row, intoId, on);
            writes.MarkEdited(row);
        }
    }

    private static UnitProblem? Check(Scope scope, UnitMerge request, List<string> from, NewUnit? into)
    {
        if (UnitRules.Trimmed(request.Reason) is null)
        {
            return new("reason-needed");
        }

        if (from.Count == 0 || (request.IntoId is null) == (into is null) || (into is not null && from.Count < 2))
        {
            return new("unit-merge-incomplete");
        }

        var lastDay = request.On.AddDays(-1);
        foreach (var unit in from.Append(request.IntoId).OfType<string>().Select(id => scope.Tree.Find(id)!))
        {
            if (!UnitWrites.MayEdit(scope, unit.Id))
            {
                return new("unit-is-own", ("unit", unit.Name));
            }

            if (!unit.IsValidOn(lastDay) || !unit.IsValidOn(request.On))
            {
                return new("unit-not-at-that-date", ("unit", unit.Name), ("on", request.On));
            }
        }

        var children = from.Select(id => CloseUnit.ChildrenAfter(scope.Tree, id, lastDay)).FirstOrDefault(problem => problem is not null);
        return (request.MoveChildren ? null : children) ?? (into is null ? null : NewName(scope.Tree, into, from));
    }

    private static UnitProblem? NewName(OrganizationTree tree, NewUnit into, List<string> from)
    {
        // The ending units may hand their names on: they end before the new one begins.
        var rest = new OrganizationTree(tree.Units.Where(unit => !from.Contains(unit.Id) || unit.Id == into.ParentId), tree.Changes);
        return into.ParentId is null ? new("unit-parent-needed") : CreateUnit.Check(rest, into);
    }
}
