namespace Tidu.Engine.Packs;

/// <summary>A task (重点任务) or a safeguard (保障措施).</summary>
public enum PlanTaskKind
{
    Task,
    Safeguard,
}
