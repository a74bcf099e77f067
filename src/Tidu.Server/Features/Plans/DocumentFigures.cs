using Tidu.Engine.Packs;
using Tidu.Engine.Targets;

namespace Tidu.Server.Features.Plans;

/// <summary>Typed figures of a document as quantities; each that is none is reported with its field.</summary>
internal sealed class DocumentFigures(PackSet packs, List<DocumentProblem> problems)
{
    /// <summary>One per year; a row too short or too long is reported.</summary>
    public IReadOnlyList<Quantity> Cells(IReadOnlyList<string?> values, MeasureUnit? unit, int years, string where)
    {
        if (values.Count != years)
        {
            problems.Add(DocumentProblem.Of(where, "table-row-length", ("count", values.Count), ("years", years)));
        }

        return [.. values.Select((value, i) => Cell(value, unit, $"{where}[{i}]"))];
    }

    /// <summary>A cell prints its figure, or "/".</summary>
    public Quantity Cell(string? text, MeasureUnit? unit, string where)
    {
        var number = Number(text, where);
        return number is { } known
            ? new Quantity(PlanNumbers.Trim(known * (unit?.Factor ?? 1)), known, known.ToString(System.Globalization.CultureInfo.InvariantCulture), unit?.Name)
            : new Quantity(null, null, "/", unit?.Name);
    }

    /// <summary>A figure in the text with its words; one without words gets the figure and the measure unit.</summary>
    public Quantity Stated(string? text, MeasureUnit? unit, string? printed, TargetKind kind, string where)
    {
        var number = Number(text, where);
        var words = printed?.Trim() is { Length: > 0 } given ? given : null;
        if (number is null && words is null)
        {
            problems.Add(DocumentProblem.Of(where, kind is TargetKind.Relative or TargetKind.Rank or TargetKind.Cohort ? "document-text-needed" : "document-figure-needed"));
        }

        if (number is not { } known)
        {
            return new Quantity(null, null, words ?? "/", unit?.Name);
        }

        var value = PlanNumbers.Trim(known * (unit?.Factor ?? 1));
        return new Quantity(value, known, words ?? PlanNumbers.Quantity(packs, value, "", unit?.Name, true, false).Printed, unit?.Name);
    }

    /// <summary>A figure as typed; one that is none is reported.</summary>
    public decimal? Number(string? text, string where)
    {
        if (!PlanNumbers.TryRead(text, out var number))
        {
            problems.Add(DocumentProblem.Of(where, "document-not-a-number", ("value", text!.Length > 40 ? text[..40] : text)));
        }

        return number;
    }
}
