namespace Tidu.Engine.Packs;

/// <summary>Whether missing a target is a breach (binding, 约束性) or a deviation (anticipatory, 预期性).</summary>
public enum TargetNature
{
    Binding,
    Anticipatory,
}
