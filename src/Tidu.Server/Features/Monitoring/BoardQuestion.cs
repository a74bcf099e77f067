using Tidu.Engine.Targets;
using Tidu.Server.Features.Indicators;
using Tidu.Server.Features.Plans;

namespace Tidu.Server.Features.Monitoring;

/// <summary>What a board is asked for, resolved.</summary>
/// <param name="UnitId">The unit drawn; the plan's unit draws the plan as a whole.</param>
/// <param name="Wished">Trajectory the reader asks for; null takes the plan's.</param>
internal sealed record BoardQuestion(ActionPlan Plan, Indicator Indicator, DateOnly On, string UnitId, TrajectoryKind? Wished, BandBasis BandBasis)
{
    public bool IsWhole => UnitId == Plan.UnitId;
}
