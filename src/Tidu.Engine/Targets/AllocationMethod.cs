namespace Tidu.Engine.Targets;

/// <summary>How cells are worked out that nobody set by hand. Codes: share-of-base, growth-factor, by-hand.</summary>
public enum AllocationMethod
{
    /// <summary>Each unit gets the share of the target that its base has in the bases of all (按基数占比).</summary>
    ShareOfBase,

    /// <summary>Each year the value before times a factor, for all units alike or a unit's own (按增长系数).</summary>
    GrowthFactor,

    /// <summary>Nothing is worked out (手工).</summary>
    ByHand,
}
