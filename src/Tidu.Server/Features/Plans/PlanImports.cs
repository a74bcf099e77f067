using Tidu.Engine.Packs;
using Tidu.Server.Documents;
using Tidu.Server.Features.Imports;
using Tidu.Server.Features.Organizations;
using Tidu.Server.Hosting;
using Tidu.Server.Resources;

namespace Tidu.Server.Features.Plans;

/// <summary>What imports into a plan share: the plan as a document, units by their printed names, saving with the reason.</summary>
public sealed class PlanImports(PlanWrites writes)
{
    /// <exception cref="ImportRefusedException">target-import-plan-needed, plan-not-found</exception>
    internal async Task<(ActionPlan Plan, PackSet Packs, PlanDocument Document)> OpenAsync(string? planId, CancellationToken cancel)
    {
        var id = planId ?? throw new ImportRefusedException("target-import-plan-needed");
        var scope = await writes.OpenAsync(cancel);
        var plan = await writes.FindAsync(scope, id, cancel) ?? throw new ImportRefusedException("plan-not-found", ("id", id));
        var packs = await writes.ReadPacksAsync(cancel);
        return (plan, packs, WriteDocument.Of(packs.FindPlan(id)!));
    }

    /// <summary>From here to the end of the transaction no other import writes the plan.</summary>
    internal Task TakeTurnAsync(string? planId, CancellationToken cancel) => writes.Db.TakeTurnAsync($"plan/{planId}", cancel);

    /// <summary>Only a plan that is kept by hand takes a whole document.</summary>
    /// <exception cref="ImportRefusedException">plan-from-pack</exception>
    internal static void RequireOwn(ActionPlan plan)
    {
        if (plan.Origin == PlanOrigin.Pack)
        {
            throw new ImportRefusedException("plan-from-pack", ("plan", plan.ShortTitle));
        }
    }

    /// <summary>The unit a name means on the day of issue; null for an unknown one.</summary>
    internal static UnitDefinition? UnitOf(PackSet packs, PlanDocument document, string name) =>
        packs.Resolver.Resolve(name, document.Issued, jurisdiction: document.UnitId);

    internal static string UnknownUnit(string name, PlanDocument document) =>
        Texts.Of("import-remark.plan-unit-unknown", ("unit", name), ("on", document.Issued.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)));

    /// <exception cref="ImportRefusedException">plan-refused</exception>
    internal async Task SaveAsync(ActionPlan plan, PackSet packs, PlanDocument changed, ImportFile file, ImportWrite write, CancellationToken cancel)
    {
        var current = packs.FindPlan(plan.Id)!;
        var (pack, problems) = ReadDocument.Read(changed, plan.Id, current, packs);
        if (problems.Count > 0)
        {
            throw new ImportRefusedException("plan-refused", ("count", problems.Count));
        }

        var reason = write.Reason ?? Texts.Of("import-reason", ("file", file.FileName));
        writes.Audit.Add("import-plan", "plan", plan.Id, DocumentChanges.Before(current, pack), new { reason, parts = DocumentChanges.After(current, pack) });
        await writes.SaveAsync(plan, pack, packs, AuditTrail.Cut(reason, ReasonRule.Longest)!, TargetAct.Imported, cancel);
    }

    internal static ImportTemplate Template(string title, IReadOnlyList<string> headers, IEnumerable<IReadOnlyList<string?>> rows)
    {
        var cells = rows.Select(row => (IReadOnlyList<SheetCell>)[.. row.Select(Cell)]);
        var sheet = new Sheet(title, [.. headers.Select(_ => 16.0)], [[.. headers.Select(text => SheetCell.Of(text, CellStyle.Header))], .. cells], [], (1, 1), 1, 1, true, null);
        return new ImportTemplate(WorkbookWriter.Write(new Workbook(title, "", [sheet])), title + ".xlsx");
    }

    private static SheetCell Cell(string? text) =>
        PlanNumbers.TryRead(text, out var number) && number is not null ? SheetCell.Of(number, number == decimal.Truncate(number.Value) ? CellStyle.Number : CellStyle.Decimal2) : SheetCell.Of(text, CellStyle.Text);
}
