namespace Tidu.Engine.Findings;

/// <summary>Where a figure is printed.</summary>
internal enum StatementOrigin
{
    Text,
    TableCell,
    TableTotal,
    Panel,
    History,
    Baseline,
    Observation,
}
