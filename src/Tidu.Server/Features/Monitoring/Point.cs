using Tidu.Engine.Periods;
using Tidu.Engine.Packs;

namespace Tidu.Server.Features.Monitoring;

/// <summary>An actual at a period's end, with what a reader must know to trust it.</summary>
/// <param name="On">Last day of the period.</param>
/// <param name="Value">Base units.</param>
/// <param name="Source">Kind of source; a sum with any demonstration part is demo.</param>
/// <param name="SourceText">The source in words; of a sum those of its parts.</param>
/// <param name="Parts">How many units it sums; 1 for a unit's own value.</param>
public sealed record Point(DateOnly On, decimal Value, SourceKind Source, string SourceText, ObservationState State, int Parts)
{
    public DatedValue Dated => new(On, Value);
}
