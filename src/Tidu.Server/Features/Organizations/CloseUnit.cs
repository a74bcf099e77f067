using Microsoft.AspNetCore.Http.HttpResults;
using Tidu.Engine.Packs;

namespace Tidu.Server.Features.Organizations;

/// <summary>POST /api/units/{unitId}/close: its last day, or no last day any more. Nothing recorded about it goes.</summary>
public static class CloseUnit
{
    public static async Task<Results<Ok<UnitSnapshot>, ProblemHttpResult>> Handle(string unitId, UnitClosing request, UnitWrites writes, CancellationToken cancel)
    {
        var scope = await writes.OpenAsync(cancel);
        if (await writes.FindAsync(scope, unitId, cancel) is not { } unit)
        {
            return await writes.NotFoundAsync(scope, unitId);
        }

        if ((UnitWrites.Refuse(scope, unit, request.Version) ?? Check(scope.Tree, unit, request)?.Answer()) is { } refusal)
        {
            return refusal;
        }

        var before = UnitSnapshot.Of(unit);
        unit.ValidTo = request.On;
        writes.MarkEdited(unit);
        var (note, source) = (UnitRules.Trimmed(request.Reason), UnitRules.Trimmed(request.Source));
        if (request.On is { } last)
        {
            writes.Record(UnitChangeKind.Close, last.AddDays(1), [unit.Id], [], note, source);
        }
        else
        {
            writes.Record(UnitChangeKind.Open, before.To!.Value.AddDays(1), [], [unit.Id], note, source);
        }

        writes.Audit.Add(request.On is null ? "reopen-unit" : "close-unit", "unit", unit.Id, before, new { unit = UnitSnapshot.Of(unit), request.Reason });
        await writes.SaveAsync(cancel);
        return TypedResults.Ok(UnitSnapshot.Of(unit));
    }

    /// <summary>A problem where units still lie below it after the day.</summary>
    internal static UnitProblem? ChildrenAfter(OrganizationTree tree, string unitId, DateOnly? last) =>
        last is { } day && tree.ChildrenOf(unitId, day.AddDays(1)) is { Count: > 0 } children
            ? new("unit-has-children", ("count", children.Count), ("first", children[0].Name), ("on", day))
            : null;

    private static UnitProblem? Check(OrganizationTree tree, OrganizationUnit unit, UnitClosing request) => request switch
    {
        _ when UnitRules.Trimmed(request.Reason) is null => new("reason-needed"),
        { On: null } when unit.ValidTo is null => new("unit-not-closed", ("unit", unit.Name)),
        _ when request.On < unit.ValidFrom => new("unit-dates-out-of-order", ("from", unit.ValidFrom), ("to", request.On)),
        { On: null } => UnitRules.OfNames(
            tree,
            new UnitFacts { Name = unit.Name, Kind = unit.Kind, Aliases = [.. unit.Aliases.Select(alias => alias.Alias)], From = unit.ValidFrom },
            unit.Parents.Count > 0 ? unit.Parents[^1].ParentId : null,
            unit.Id),
        _ => ChildrenAfter(tree, unit.Id, request.On),
    };
}
