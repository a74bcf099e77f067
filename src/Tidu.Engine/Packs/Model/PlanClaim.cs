namespace Tidu.Engine.Packs;

/// <summary>What a document says of its own figures, kept so that it can be checked.</summary>
/// <param name="Printed">The printed words.</param>
/// <param name="Clause">Where they stand.</param>
public abstract record PlanClaim(string Printed, string Clause);
