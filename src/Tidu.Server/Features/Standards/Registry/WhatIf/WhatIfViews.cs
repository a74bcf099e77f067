using Tidu.Engine.Standards;
using Tidu.Server.Features.Standards.Registry.Results;
using Tidu.Server.Features.Standards.Registry.Runs;

namespace Tidu.Server.Features.Standards.Registry.WhatIf;

/// <summary>A number of a standard that may be assumed to be another.</summary>
/// <param name="Key">The parameter's id; for one row of its table with <c>#</c> and the row's place.</param>
/// <param name="Label">Its name.</param>
/// <param name="Row">The row's test, in words; null for a plain number.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Value">What it is.</param>
/// <param name="Text">The same as people read it.</param>
/// <param name="Basis">Document and article.</param>
/// <param name="From">Least value worth assuming.</param>
/// <param name="To">Greatest value worth assuming.</param>
/// <param name="Step">From one to the next.</param>
public sealed record Assumable(string Key, string Label, string? Row, FactUnit Unit, decimal Value, string Text, string Basis, decimal From, decimal To, decimal Step);

/// <summary>What is assumed.</summary>
/// <param name="Standard">Id of the standard.</param>
/// <param name="Key">As in <see cref="Assumable"/>.</param>
/// <param name="Value">The number instead.</param>
public sealed record Assume(string Standard, string Key, decimal Value);

/// <summary>What an assumption changes.</summary>
/// <param name="Standard">Id of the standard.</param>
/// <param name="Parameter">What was replaced.</param>
/// <param name="Value">By what.</param>
/// <param name="Text">The same as people read it.</param>
/// <param name="Before">Verdicts as the standard is.</param>
/// <param name="After">Verdicts with the assumption.</param>
/// <param name="Changed">Enterprises whose verdict changes.</param>
/// <param name="Units">Where they are, by what they change into.</param>
/// <param name="Flips">Their names, the first of them.</param>
public sealed record AssumptionResult(
    string Standard, Assumable Parameter, decimal Value, string Text, VerdictCounts Before, VerdictCounts After, int Changed, IReadOnlyList<UnitCounts> Units, IReadOnlyList<VerdictFlipRow> Flips);

/// <summary>How many verdicts change over a range of values.</summary>
public sealed record AssumptionCurve(string Standard, Assumable Parameter, IReadOnlyList<CurvePoint> Points);

/// <summary>A value with what it changes.</summary>
public sealed record CurvePoint(decimal Value, string Text, int Changed, VerdictCounts Counts);
