using Tidu.Engine.Resources;

namespace Tidu.Engine.Standards;

/// <summary>A basis as people cite it: documents by their printed numbers.</summary>
public static class CitedBasis
{
    /// <summary>"32 art. 11(五)" as 国科发火〔2016〕32号 第 11 条(五).</summary>
    /// <param name="documents">The version's documents.</param>
    /// <param name="basis">As the file writes it.</param>
    public static string Of(IReadOnlyList<RuleDocument> documents, string basis) => ExplainTexts.Basis(documents, basis);
}

/// <summary>Figures of facts and parameters as people read them.</summary>
public static class ShownFigure
{
    /// <summary>A number in its unit: money in ten thousands, a ratio in per cent.</summary>
    public static string Of(decimal number, FactUnit unit) => ExplainTexts.Number(number, unit);

    /// <summary>A difference: of a ratio in percentage points.</summary>
    public static string Gap(decimal gap, FactUnit unit) => ExplainTexts.Gap(gap, unit);
}
