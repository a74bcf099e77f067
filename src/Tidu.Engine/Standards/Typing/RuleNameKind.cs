namespace Tidu.Engine.Standards.Typing;

/// <summary>What a name in an expression stands for.</summary>
internal enum RuleNameKind
{
    Fact,
    Parameter,
    Term,
    Value,
    AsOf,
    Variable,

    /// <summary>A term that is written further down.</summary>
    Later,

    /// <summary><c>criteria</c>, <c>direct</c>, <c>scores</c> in <c>pass</c>.</summary>
    Structure,
}
