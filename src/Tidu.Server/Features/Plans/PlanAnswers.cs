using Tidu.Engine.Findings;
using Tidu.Server.Hosting;

namespace Tidu.Server.Features.Plans;

/// <summary>What stands against a document, and what is true of it.</summary>
public sealed record DocumentCheck(IReadOnlyList<DocumentProblem> Problems, IReadOnlyList<DocumentFinding> Findings, IReadOnlyList<DocumentSum> Sums);

/// <summary>A contradiction or slip of the document; no obstacle.</summary>
public sealed record DocumentFinding(string Code, [Codes(typeof(FindingSeverity))] string Severity, string? Indicator, string? TableId, int? Year, string Message, IReadOnlyList<DocumentPlace> Places);

/// <summary>Where something stands that a finding is about; the plan null for a published value.</summary>
public sealed record DocumentPlace(string? Plan, string Clause, string Text);

/// <summary>A year of an annex: the printed total beside the sum of the rows, in the table's measure unit.</summary>
/// <param name="Printed">Null where none is printed.</param>
/// <param name="Sum">Null where a row has no figure and none can be summed.</param>
public sealed record DocumentSum(string TableId, int Year, decimal? Printed, decimal? Sum);

/// <summary>A plan's document with what the caller may do with it.</summary>
/// <param name="Origin">A plan of a data file is taken over before it is changed by hand.</param>
public sealed record StoredDocument(PlanDocument Document, PlanOrigin Origin, bool CanEdit, int Version);

/// <summary>A changed document.</summary>
/// <param name="Reason">Why; kept in the history of every changed value.</param>
public sealed record DocumentEdit(PlanDocument Document, string Reason, int Version);

/// <summary>Says that a plan of a data file is kept by hand from now on.</summary>
public sealed record PlanTakeOver(string Reason, int Version);

/// <summary>A plan that was made or changed.</summary>
public sealed record SavedPlan(string PlanId, int Version, IReadOnlyList<DocumentFinding> Findings);
