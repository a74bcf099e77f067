namespace Tidu.Engine.Targets;

/// <summary>Bounds of the evaluation classes by progress ratio, each the lowest ratio of its class, inclusive.</summary>
/// <remarks>The default is the platform's own; it reproduces the published mid-term evaluation of the 14th national five-year plan.</remarks>
/// <param name="Faster">快于预期 from here.</param>
/// <param name="AsExpected">基本符合预期 from here.</param>
/// <param name="Below">低于预期 from here; lower is 滞后.</param>
public sealed record EvaluationScale(decimal Faster, decimal AsExpected, decimal Below)
{
    /// <summary>1.10, 0.90, 0.70.</summary>
    public static EvaluationScale Default { get; } = new(1.10m, 0.90m, 0.70m);

    /// <summary>The class of a ratio; <see cref="Evaluation.None"/> for null. Being done early is not a matter of the ratio.</summary>
    public Evaluation Of(decimal? ratio) => ratio switch
    {
        null => Evaluation.None,
        { } value when value >= Faster => Evaluation.Faster,
        { } value when value >= AsExpected => Evaluation.AsExpected,
        { } value when value >= Below => Evaluation.Below,
        _ => Evaluation.Lagging,
    };
}
