using Tidu.Engine.Packs.Yaml;
using Tidu.Engine.Resources;

namespace Tidu.Engine.Packs.Reading;

/// <summary>Tasks, mechanisms and addends: the parts of a plan that name units.</summary>
internal static class PlanTaskReader
{
    public static PlanTask? Task(YamlNode node, string path, PlanFrame frame)
    {
        if (MapReader.Open(node, path, frame.Context) is not { } map)
        {
            return null;
        }
        var task = new PlanTask
        {
            Number = map.Text("number"),
            Title = map.OptionalText("title"),
            Section = map.OptionalText("section"),
            Clause = map.Text("clause"),
            Kind = map.OptionalCode<PlanTaskKind>("kind") ?? PlanTaskKind.Task,
            Lead = frame.Units(map, "lead"),
            Responsible = frame.Units(map, "responsible"),
            Due = map.OptionalDate("due"),
            DuePrinted = map.OptionalText("due_printed"),
        };
        map.Close();
        frame.TaskNumbers.Add(task.Number);
        return task;
    }

    public static PlanMechanism? Mechanism(YamlNode node, string path, PlanFrame frame)
    {
        if (MapReader.Open(node, path, frame.Context) is not { } map)
        {
            return null;
        }
        var mechanism = new PlanMechanism(
            map.Code<MechanismKind>("kind"),
            map.Text("label"),
            map.OptionalCode<Frequency>("every"),
            frame.Units(map, "units"),
            map.Text("clause"));
        map.Close();
        return mechanism;
    }

    public static PlanAddends? Addends(YamlNode node, string path, PlanFrame frame)
    {
        if (MapReader.Open(node, path, frame.Context) is not { } map)
        {
            return null;
        }
        var addends = new PlanAddends(map.Indicator("indicator"), map.List("units", frame.Unit), map.Text("clause"));
        map.Close();
        var ids = new UniqueIds(frame.Context, PackTexts.KindOfRow);
        foreach (var unit in addends.Units)
        {
            ids.Add(unit.UnitId, map.Find("units")!);
        }
        return addends;
    }
}
