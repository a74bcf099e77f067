namespace Tidu.Engine.Feel.Syntax;

/// <summary>The operators between two expressions.</summary>
public enum FeelOperator
{
    /// <summary>or, three-valued.</summary>
    Or,

    /// <summary>and, three-valued.</summary>
    And,

    /// <summary>=</summary>
    Equal,

    /// <summary>!=</summary>
    NotEqual,

    /// <summary>&lt;</summary>
    Less,

    /// <summary>&lt;=</summary>
    LessOrEqual,

    /// <summary>&gt;</summary>
    Greater,

    /// <summary>&gt;=</summary>
    GreaterOrEqual,

    /// <summary>+</summary>
    Add,

    /// <summary>-</summary>
    Subtract,

    /// <summary>*</summary>
    Multiply,

    /// <summary>/</summary>
    Divide,

    /// <summary>**, from left to right.</summary>
    Power,
}
