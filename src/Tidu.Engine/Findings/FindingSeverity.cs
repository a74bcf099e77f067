namespace Tidu.Engine.Findings;

/// <summary>How sure a finding is. Codes: error, doubt, note.</summary>
public enum FindingSeverity
{
    /// <summary>错误: both places cannot be right.</summary>
    Error,

    /// <summary>疑点: probably a slip.</summary>
    Doubt,

    /// <summary>提示: the places agree with each other, yet it is worth knowing.</summary>
    Note,
}
