namespace Tidu.Engine.Packs;

/// <summary>How settled a published value is, from first estimate to final.</summary>
public enum ObservationState
{
    Estimate,
    Flash,
    AnnualReport,
    Final,
}
