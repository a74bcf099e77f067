namespace Tidu.Engine.Standards.Explaining;

/// <summary>What a path is to reach, best first.</summary>
internal enum PathGoal
{
    /// <summary>The standard is met.</summary>
    Met,

    /// <summary>Only what persons judge or what is not modelled is left.</summary>
    OnlyJudgements,

    /// <summary>Nothing is refused; facts are still missing.</summary>
    NotRefused,
}
