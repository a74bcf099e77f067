namespace Tidu.Engine.Standards.Typing;

/// <summary>What an expression is for, which decides what numbers may stand in it.</summary>
internal enum ExpressionRole
{
    /// <summary>A value: written numbers are factors and structure.</summary>
    Value,

    /// <summary>A condition under which something applies.</summary>
    When,

    /// <summary>Points computed: written numbers take the unit they meet.</summary>
    Points,

    /// <summary>A test: no written number.</summary>
    Test,

    /// <summary>The pass rule: no written number, and totals instead of facts.</summary>
    Pass,
}
