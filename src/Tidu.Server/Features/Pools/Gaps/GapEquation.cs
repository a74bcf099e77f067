namespace Tidu.Server.Features.Pools.Gaps;

/// <summary>目标 − 现有 + 预计流失 − 在途 = 缺口. Pure; in the indicator's base unit.</summary>
public static class GapEquation
{
    /// <summary>The gap; negative where the target is passed; null without a target.</summary>
    public static decimal? Of(decimal? target, decimal valid, decimal losses, decimal pipeline) => target - valid + losses - pipeline;
}

/// <summary>Applications on their way on a day. Pure.</summary>
public static class Pipeline
{
    /// <summary>The stages of what is on its way, in their order.</summary>
    public static IReadOnlyList<ApplicationStage> Stages { get; } = [ApplicationStage.Applied, ApplicationStage.Recommended, ApplicationStage.Reviewed, ApplicationStage.Publicized];

    /// <summary>The stage of an application on the day; null before it was handed in and from the day it was closed.</summary>
    public static ApplicationStage? StageOn(QualificationApplication application, DateOnly on)
    {
        if (application.AppliedOn > on || application.ClosedOn <= on)
        {
            return null;
        }

        return application switch
        {
            { PublicizedOn: { } day } when day <= on => ApplicationStage.Publicized,
            { ReviewedOn: { } day } when day <= on => ApplicationStage.Reviewed,
            { RecommendedOn: { } day } when day <= on => ApplicationStage.Recommended,
            _ => ApplicationStage.Applied,
        };
    }

    /// <summary>First-time applications of enterprises without a title, by stage; each enterprise once, in its furthest stage. Renewals are in no stage: their titles are counted as valid or as expected losses.</summary>
    public static IReadOnlyDictionary<int, ApplicationStage> Of(IEnumerable<QualificationApplication> applications, IReadOnlySet<int> valid, DateOnly on) =>
        applications.Where(application => !valid.Contains(application.EnterpriseId))
            .Select(application => (application.EnterpriseId, Stage: StageOn(application, on)))
            .Where(each => each.Stage is not null)
            .GroupBy(each => each.EnterpriseId)
            .ToDictionary(own => own.Key, own => own.Max(each => each.Stage!.Value));

    /// <summary>Of the first-time applications closed up to the day: how many were accredited. Renewals succeed more often and say nothing of them.</summary>
    public static PastShare Conversions(IEnumerable<QualificationApplication> applications, DateOnly on)
    {
        var closed = applications.Where(application => !application.Renewal && application.ClosedOn <= on && !Stages.Contains(application.Stage)).ToList();
        return new PastShare(closed.Count, closed.Count(application => application.Stage == ApplicationStage.Accredited));
    }
}
