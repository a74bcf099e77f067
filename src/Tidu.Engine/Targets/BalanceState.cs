namespace Tidu.Engine.Targets;

/// <summary>How the sum of children stands to the parent. Codes: unknown, even, reserve, shortfall.</summary>
public enum BalanceState
{
    /// <summary>The parent or every child is without a value.</summary>
    Unknown,

    /// <summary>The sum equals the parent.</summary>
    Even,

    /// <summary>The children exceed the parent: a unit may miss and the parent still stands.</summary>
    Reserve,

    /// <summary>The children stay below the parent: part of it is assigned to nobody.</summary>
    Shortfall,
}
