using Tidu.Server.Features.Plans;
using Tidu.Server.Hosting;

namespace Tidu.Server.Features.Monitoring;

/// <summary>What breakdowns ask of a caller: a word on its own row, an answer to those of others. Pure.</summary>
internal static class BreakdownTodo
{
    public static IEnumerable<HomeTodo> Of(ProgrammeAccess access, ActionPlan plan, PlanSight sight)
    {
        var consulting = access.Programmes.Breakdowns.Where(fact => fact.PlanId == plan.Id && fact.State == AssignmentState.Consulting).ToList();
        var asked = Policies.Allow(Policies.CommentTargets, access.Scope.Caller)
            ? consulting.Where(fact => access.Scope.Today <= fact.CommentsUntil && access.Scope.UnitIds.Any(unit => fact.Units.Contains(unit) && !fact.Spoken.Contains(unit))).ToList()
            : [];
        if (asked.Count > 0)
        {
            yield return new HomeTodo("comment-targets", asked.Count, plan.Id, LinkTo(plan, asked), null);
        }

        var unanswered = sight.MayEdit ? consulting.Where(fact => fact.Unanswered > 0).ToList() : [];
        if (unanswered.Count > 0)
        {
            yield return new HomeTodo("answer-comments", unanswered.Sum(fact => fact.Unanswered), plan.Id, LinkTo(plan, unanswered), null);
        }
    }

    private static string LinkTo(ActionPlan plan, List<BreakdownFact> facts) =>
        facts.Count == 1 ? $"/plans/{plan.Id}/breakdown/{facts[0].Id}" : $"/plans/{plan.Id}/breakdown";
}
