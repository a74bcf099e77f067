namespace Tidu.Engine.Packs;

/// <summary>Level of the government a plan is issued for.</summary>
public enum PlanLevel
{
    City,
    District,
}
