namespace Tidu.Engine.Targets;

/// <summary>The way from base to target. Codes: linear, milestones, batch-dates, last-year-share.</summary>
public enum TrajectoryKind
{
    /// <summary>Through every milestone, straight in days between them.</summary>
    Milestones,

    /// <summary>Straight in days from base to the final target, whatever lies between.</summary>
    Linear,

    /// <summary>Within each year's step by dates: nothing before the first, a share from each date on.</summary>
    BatchDates,

    /// <summary>Within each year's step the share of last year's net change reached on the same day of last year.</summary>
    LastYearShare,
}
