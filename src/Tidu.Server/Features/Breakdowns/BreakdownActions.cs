using Tidu.Server.Features.Plans;
using Tidu.Server.Hosting;

namespace Tidu.Server.Features.Breakdowns;

/// <summary>What a caller may do with a breakdown in its state. Draft → consulting → approved → assigned, one step at a time; a return leads back to draft.</summary>
internal static class BreakdownActions
{
    public static IReadOnlyList<string> Of(OpenBreakdown open, IReadOnlyList<BreakdownVersion> versions) => [.. Allowed(open, versions)];

    /// <summary>True where a state may lead to the other.</summary>
    public static bool Leads(AssignmentState from, AssignmentState to) => (from, to) switch
    {
        (AssignmentState.Draft, AssignmentState.Consulting) => true,
        (AssignmentState.Consulting, AssignmentState.Approved) => true,
        (AssignmentState.Approved, AssignmentState.Assigned) => true,
        (AssignmentState.Consulting or AssignmentState.Approved, AssignmentState.Draft) => true,
        _ => false,
    };

    private static IEnumerable<string> Allowed(OpenBreakdown open, IReadOnlyList<BreakdownVersion> versions)
    {
        var (breakdown, scope) = (open.Breakdown, open.Access.Scope);
        if (breakdown.State == AssignmentState.Consulting
            && Policies.Allow(Policies.CommentTargets, scope.Caller)
            && open.OwnUnits.Count > 0
            && scope.Today <= breakdown.CommentsUntil)
        {
            yield return "comment";
        }

        if (!open.MayEdit)
        {
            yield break;
        }

        foreach (var action in ForEditors(breakdown, versions))
        {
            yield return action;
        }
    }

    private static string[] ForEditors(TargetBreakdown breakdown, IReadOnlyList<BreakdownVersion> versions) => breakdown.State switch
    {
        AssignmentState.Draft => ["edit-settings", "edit-cells", "consult", "delete"],
        AssignmentState.Consulting => ["edit-cells", "answer", "approve", "return"],
        AssignmentState.Approved => ["assign", "return"],
        _ => versions.All(version => version.Number <= breakdown.Number) ? ["revise"] : [],
    };
}
