namespace Tidu.Engine.Targets;

/// <summary>How a value is held against its target. Codes: <c>&gt;</c>, <c>&gt;=</c>, <c>&lt;=</c>, <c>~</c>, <c>=</c>.</summary>
/// <remarks>Relative and rank targets have none (null).</remarks>
public enum Comparator
{
    /// <summary>More than the target (超过, 突破, 高于, 余); equality does not meet it.</summary>
    Greater,

    /// <summary>The target or more (不低于, 不少于, 以上, 达到), and every bare number and annex cell.</summary>
    AtLeast,

    /// <summary>The target or less (以下, 不超过, 以内).</summary>
    AtMost,

    /// <summary>The target within a tolerance on both sides, bounds included (左右).</summary>
    About,

    /// <summary>Exactly the target (全覆盖: 1).</summary>
    Equal,
}
