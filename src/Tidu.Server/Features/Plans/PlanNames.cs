using Tidu.Engine.Packs;
using Pack = Tidu.Engine.Packs;

namespace Tidu.Server.Features.Plans;

/// <summary>A pack whose unit names mean the units they stand for where it is read: a name that means another or none is replaced by the id.</summary>
internal static class PlanNames
{
    public static Pack.PlanPack Readable(Pack.PlanPack pack, PackSet packs)
    {
        PrintedUnit Name(PrintedUnit unit) =>
            packs.Resolver.Resolve(unit.Printed, pack.Issued, jurisdiction: pack.UnitId)?.Id == unit.UnitId ? unit : unit with { Printed = unit.UnitId };
        return pack with
        {
            Tables = [.. pack.Tables.Select(table => table with { Rows = [.. table.Rows.Select(row => row with { Unit = Name(row.Unit) })] })],
            Addends = [.. pack.Addends.Select(addends => addends with { Units = [.. addends.Units.Select(Name)] })],
            Tasks = [.. pack.Tasks.Select(task => task with { Lead = [.. task.Lead.Select(Name)], Responsible = [.. task.Responsible.Select(Name)] })],
            Mechanisms = [.. pack.Mechanisms.Select(mechanism => mechanism with { Units = [.. mechanism.Units.Select(Name)] })],
        };
    }
}
