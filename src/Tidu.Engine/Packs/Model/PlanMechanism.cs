namespace Tidu.Engine.Packs;

/// <summary>A mechanism the plan promises.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Label">In the document's short words.</param>
/// <param name="Every">How often; null where the document does not say.</param>
/// <param name="Units">Who runs it, in printed order; may be empty.</param>
/// <param name="Clause">Where it stands.</param>
public sealed record PlanMechanism(MechanismKind Kind, string Label, Frequency? Every, IReadOnlyList<PrintedUnit> Units, string Clause);
