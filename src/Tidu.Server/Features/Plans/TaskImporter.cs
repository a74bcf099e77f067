using System.Globalization;
using System.Text.Json;
using Tidu.Engine.Packs;
using Tidu.Server.Features.Imports;
using Tidu.Server.Hosting;
using Tidu.Server.Resources;

namespace Tidu.Server.Features.Plans;

/// <summary>Imports a plan's tasks: a known number is brought up to date, a new one added at the end.</summary>
internal sealed class TaskImporter(PlanImports imports, ImportWords words) : IImporter
{
    private const string Kept = "tasks.json";
    private static readonly List<string> Fields = ["number", "title", "section", "lead", "responsible", "due"];

    public ImportKind Kind => ImportKind.Tasks;

    public string Policy => Policies.EditPlans;

    public async Task CheckAsync(ImportFile file, ImportOptions options, CheckLog log, CancellationToken cancel)
    {
        var (plan, packs, document) = await imports.OpenAsync(options.Plan, cancel);
        PlanImports.RequireOwn(plan);
        using var list = ListFile.Open(file, words.Packs, "tasks", ["number", "title"], log);
        var kept = new List<KeptTask>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var row in list.Tables.SelectMany(table => list.Rows(table.Sheet, table.Header)))
        {
            log.Read();
            var task = Read(row, document, packs);
            if (!seen.Add(task.Number))
            {
                row.Error("number", Texts.Of("import-remark.task-twice", ("number", task.Number)));
            }

            var old = document.Tasks.FirstOrDefault(each => each.Number == task.Number);
            var act = row.IsBad ? RowAct.Bad : old is null ? RowAct.Add : Same(old, task) ? RowAct.Unchanged : RowAct.Change;
            log.Decide(act, false, false, () => new PreviewRow(row.SheetName, row.Number, row.Shown, act, old?.Title, task.Title));
            if (act is RowAct.Add or RowAct.Change)
            {
                kept.Add(new KeptTask(row.Number, task, old));
            }
        }

        await File.WriteAllTextAsync(Path.Combine(file.Folder, Kept), JsonSerializer.Serialize(kept, JsonSettings.Options), cancel);
    }

    public async Task<int> WriteAsync(ImportFile file, ImportOptions options, ImportWrite write, CancellationToken cancel)
    {
        var kept = JsonSerializer.Deserialize<List<KeptTask>>(await File.ReadAllTextAsync(Path.Combine(file.Folder, Kept), cancel), JsonSettings.Options)!;
        await imports.TakeTurnAsync(options.Plan, cancel);
        var (plan, packs, document) = await imports.OpenAsync(options.Plan, cancel);
        PlanImports.RequireOwn(plan);
        RequireUnchanged(kept, document);
        var tasks = kept.ConvertAll(each => each.Task);
        if (tasks.Count == 0)
        {
            return 0;
        }

        var changed = tasks.ToDictionary(task => task.Number);
        var merged = document.Tasks.Select(task => changed.Remove(task.Number, out var next) ? next : task).ToList();
        await imports.SaveAsync(plan, packs, document with { Tasks = [.. merged, .. tasks.Where(task => changed.ContainsKey(task.Number))] }, file, write, cancel);
        return tasks.Count;
    }

    public async Task<ImportTemplate> TemplateAsync(TemplateRequest request, CancellationToken cancel)
    {
        var (plan, _, document) = await imports.OpenAsync(request.Plan, cancel);
        var headers = Fields.Select(field => words.Packs.Imports.Columns("tasks").First(column => column.Field == field).Name).ToList();
        var rows = document.Tasks.Select(task => (IReadOnlyList<string?>)
            [task.Number, task.Title, task.Section, Names(task.Lead), Names(task.Responsible), task.DuePrinted ?? task.Due?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)]);
        return PlanImports.Template(Texts.Of("template.tasks", ("plan", plan.ShortTitle)), headers, rows);
    }

    private static string Names(IReadOnlyList<DocumentUnit> units) => string.Join(Texts.Of("list-comma"), units.Select(unit => unit.Printed));

    private static DocumentTask Read(ListRow row, PlanDocument document, PackSet packs)
    {
        var due = row.Text("due") is null ? default : new Documents.Reading.CellValues(packs).Period(row.Cell("due"));
        var task = new DocumentTask
        {
            Number = row.Text("number") ?? "",
            Title = row.Text("title"),
            Section = row.Text("section"),
            Clause = row.Text("section") ?? Texts.Of("import-task-clause"),
            Kind = Tidu.Engine.Packs.PlanTaskKind.Task,
            Lead = UnitsOf(row, "lead", document, packs),
            Responsible = UnitsOf(row, "responsible", document, packs),
            Due = due.Last,
            DuePrinted = row.Text("due"),
        };
        if (task.Number.Length == 0 || task.Title is null)
        {
            row.Error(task.Number.Length == 0 ? "number" : "title", Texts.Of("import-remark.task-incomplete"));
        }

        return task;
    }

    private static List<DocumentUnit> UnitsOf(ListRow row, string field, PlanDocument document, PackSet packs)
    {
        var units = new List<DocumentUnit>();
        foreach (var name in row.Many(field))
        {
            var unit = PlanImports.UnitOf(packs, document, name);
            if (unit is null)
            {
                row.Error(field, PlanImports.UnknownUnit(name, document));
            }

            units.Add(new DocumentUnit(name, unit?.Id));
        }

        return units;
    }

    private static void RequireUnchanged(List<KeptTask> kept, PlanDocument document) => ImportConflictException.ThrowIfAny(
        [.. kept.Where(each => document.Tasks.FirstOrDefault(task => task.Number == each.Task.Number) is var now && (now is null ? each.Was is not null : each.Was is null || !Same(each.Was, now)))
            .Select(each => new ImportConflict(each.Row, Texts.Of("import-conflict.task", ("number", each.Task.Number), ("title", each.Task.Title))))]);

    private static bool Same(DocumentTask old, DocumentTask task) =>
        (old.Title, old.Section, old.Due, old.DuePrinted) == (task.Title, task.Section, task.Due, task.DuePrinted)
        && old.Lead.Select(unit => unit.UnitId).SequenceEqual(task.Lead.Select(unit => unit.UnitId))
        && old.Responsible.Select(unit => unit.UnitId).SequenceEqual(task.Responsible.Select(unit => unit.UnitId));
}

/// <summary>What writing needs of a good row.</summary>
/// <param name="Was">The task as it was when the file was checked; null for a new one.</param>
internal sealed record KeptTask(int Row, DocumentTask Task, DocumentTask? Was);
