namespace Tidu.Engine.Packs;

/// <summary>How the expected value runs between a baseline and the targets.</summary>
public enum TrajectoryKind
{
    Linear,
    Milestones,
    BatchDates,
    LastYearShare,
}
