namespace Tidu.Engine.Standards;

/// <summary>What came of a criterion or a standard. The numbers are those of result columns.</summary>
public enum Verdict
{
    /// <summary>Not met (不符合).</summary>
    NotMet = 0,

    /// <summary>Met (符合).</summary>
    Met = 1,

    /// <summary>Cannot be told (无法判断): a fact is missing, a person has to judge, or it is not modelled.</summary>
    Unknown = 2,

    /// <summary>Does not apply (不适用).</summary>
    NotApplicable = 3,
}
