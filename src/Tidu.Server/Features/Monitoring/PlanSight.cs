namespace Tidu.Server.Features.Monitoring;

/// <summary>What a caller sees of one plan.</summary>
/// <param name="SeesAll">Every row and the whole; false for one who sees only the own rows.</param>
/// <param name="Sees">Whether a unit's rows are seen.</param>
/// <param name="MayEdit">The plan's targets may be changed.</param>
public sealed record PlanSight(bool SeesAll, Func<string, bool> Sees, bool MayReadFindings, bool MayEdit)
{
    /// <summary>For builders: null where all rows are seen.</summary>
    public Func<string, bool>? RowFilter => SeesAll ? null : Sees;
}
