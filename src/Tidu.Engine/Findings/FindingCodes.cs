namespace Tidu.Engine.Findings;

/// <summary>The codes of findings.</summary>
public static class FindingCodes
{
    /// <summary>A printed total is not what its addends make.</summary>
    public const string SumDiffers = "sum-differs";

    /// <summary>A row or task number is printed more than once.</summary>
    public const string NumberRepeated = "number-repeated";

    /// <summary>A row or task number is left out.</summary>
    public const string NumberGap = "number-gap";

    /// <summary>A target that is called a multiple of a base is less than that.</summary>
    public const string DoublingNotMet = "doubling-not-met";

    /// <summary>Running text and annex give different targets.</summary>
    public const string TextAnnexDiffer = "text-annex-differ";

    /// <summary>Two places of the running text give different targets.</summary>
    public const string TextsDiffer = "texts-differ";

    /// <summary>Two plans give the same unit different targets.</summary>
    public const string PlansDiffer = "plans-differ";

    /// <summary>A target is worse than an earlier value.</summary>
    public const string BelowBaseline = "below-baseline";

    /// <summary>Percent is printed where percentage points are meant, or the other way round.</summary>
    public const string PercentPointSlip = "percent-point-slip";

    /// <summary>A printed change is not the difference of its values.</summary>
    public const string ChangeDiffers = "change-differs";

    /// <summary>A part is more than its whole.</summary>
    public const string PartsExceedWhole = "parts-exceed-whole";

    /// <summary>A value is given differently by several sources.</summary>
    public const string SourcesDiffer = "sources-differ";

    /// <summary>The document names no lead units.</summary>
    public const string NoLeadUnit = "no-lead-unit";

    /// <summary>A task names no responsible unit though others do.</summary>
    public const string NoResponsibleUnit = "no-responsible-unit";

    /// <summary>A unit is printed under another name than its own.</summary>
    public const string UnitNameVaries = "unit-name-varies";

    /// <summary>A task has no title.</summary>
    public const string NoTitle = "no-title";

    /// <summary>The document has another number of something than it says.</summary>
    public const string CountDiffers = "count-differs";

    /// <summary>All codes.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        SumDiffers, NumberRepeated, NumberGap, DoublingNotMet, TextAnnexDiffer, TextsDiffer, PlansDiffer, BelowBaseline, PercentPointSlip,
        ChangeDiffers, PartsExceedWhole, SourcesDiffer, NoLeadUnit, NoResponsibleUnit, UnitNameVaries, NoTitle, CountDiffers,
    ];
}
