namespace Tidu.Engine.Packs;

/// <summary>What a plan promises to do about its own execution.</summary>
public enum MechanismKind
{
    Inspection,
    Ranking,
    Assessment,
    FiveColorMap,
    Monitoring,
    Meeting,
    Incentive,
    WorkingGroup,
    MidTermReview,
}
