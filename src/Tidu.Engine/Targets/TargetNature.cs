namespace Tidu.Engine.Targets;

/// <summary>How hard a target binds. Codes: binding, anticipatory. A document that does not say has none (null).</summary>
public enum TargetNature
{
    /// <summary>约束性: missing it is a failure.</summary>
    Binding,

    /// <summary>预期性: missing it is a finding.</summary>
    Anticipatory,
}
