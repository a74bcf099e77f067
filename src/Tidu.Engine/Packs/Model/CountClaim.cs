namespace Tidu.Engine.Packs;

/// <summary>The document says how many of something it has.</summary>
/// <param name="What">What is counted.</param>
/// <param name="Amount">The printed number.</param>
/// <param name="Printed">The printed words.</param>
/// <param name="Clause">Where they stand.</param>
public sealed record CountClaim(CountedThing What, int Amount, string Printed, string Clause) : PlanClaim(Printed, Clause);
