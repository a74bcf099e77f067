namespace Tidu.Engine.Standards.Lowering;

/// <summary>What the value of a criterion or score is.</summary>
public enum CompiledValueKind
{
    /// <summary>A number.</summary>
    Number,

    /// <summary>True or false.</summary>
    Truth,

    /// <summary>A date, as its day number.</summary>
    Date,

    /// <summary>A code, as its place in the fact's list.</summary>
    Code,
}
