using Tidu.Engine.Packs;
using Tidu.Engine.Targets;
using Pack = Tidu.Engine.Packs;

namespace Tidu.Server.Features.Plans;

/// <summary>A pack as a document to be edited.</summary>
internal static class WriteDocument
{
    public static PlanDocument Of(Pack.PlanPack pack) => new()
    {
        PlanId = pack.Id,
        Title = pack.Title,
        ShortTitle = pack.ShortTitle,
        Number = pack.Number,
        Issuer = pack.Issuer,
        Issued = pack.Issued,
        From = pack.From,
        To = pack.To,
        BaseDate = pack.BaseDate,
        UnitId = pack.UnitId,
        Follows = pack.Follows,
        Tables = [.. pack.Tables.Select(Table)],
        Panels = [.. pack.Panels.Select(panel => new DocumentPanel(panel.Clause, panel.Title, panel.Year, [.. panel.Rows.Select(PanelRow)], panel.Id, OtherUnit(pack, panel.UnitId), panel.BaselineYear))],
        Baselines = [.. pack.Baselines.Select(each => new DocumentBaseline(each.Indicator, each.On, Figure(each.Value), each.Value.MeasureUnit ?? "", each.Clause, OtherUnit(pack, each.UnitId), each.Value.Printed))],
        Targets = [.. pack.Targets.Select(target => Target(pack, target))],
        Addends = [.. pack.Addends.Select(each => new DocumentAddends(each.Indicator, Units(each.Units), each.Clause))],
        Tasks = [.. pack.Tasks.Select(Task)],
        Mechanisms = [.. pack.Mechanisms.Select(each => new DocumentMechanism(each.Kind, each.Label, Units(each.Units), each.Clause, each.Every))],
        Claims = [.. pack.Claims.Select(claim => Claim(pack, claim))],
    };

    private static DocumentClaim Claim(Pack.PlanPack pack, PlanClaim claim)
    {
        var said = new DocumentClaim { Claim = "count", Printed = claim.Printed, Clause = claim.Clause };
        return claim switch
        {
            DoublingClaim of => said with { Claim = "doubling", Indicator = of.Indicator, Unit = OtherUnit(pack, of.UnitId), FromYear = of.BaseYear, Year = of.Year, Amount = Number(of.Factor) },
            ChangeClaim of => said with
            {
                Claim = "change",
                Indicator = of.Indicator,
                Unit = OtherUnit(pack, of.UnitId),
                FromYear = of.FromYear,
                Year = of.ToYear,
                Amount = of.Change.Amount is { } amount ? Number(amount) : null,
                As = of.Change.As,
                MeasureUnit = of.MeasureUnit,
            },
            CountClaim of => said with { Amount = Number(of.Amount), What = of.What },
            _ => said,
        };
    }

    private static string Number(decimal number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static DocumentTable Table(Pack.PlanTable table) => new()
    {
        TableId = table.Id,
        Clause = table.Clause,
        Title = table.Title,
        Indicator = table.Indicator,
        MeasureUnit = table.MeasureUnit,
        Comparator = table.Comparator.Code(),
        UnitHeading = table.UnitHeading,
        BaselineYear = table.BaselineYear,
        Years = table.Years,
        Trajectory = table.Trajectory,
        Rows = [.. table.Rows.Select(row => new DocumentRow(Unit(row.Unit), Figures(row.Values), row.Number, row.TargetOnly))],
        Total = table.Total is { } total ? new DocumentTotal(total.Label, Figures(total.Values)) : null,
    };

    private static DocumentPanelRow PanelRow(PanelRow row) => new()
    {
        Number = row.Number,
        Indicator = row.Indicator,
        PartOf = row.PartOf,
        MeasureUnit = row.Target.MeasureUnit ?? "",
        Baseline = row.Baseline is { } baseline ? Figure(baseline) : null,
        Value = Figure(row.Target),
        Comparator = row.Comparator?.Code(),
        Kind = row.Kind,
        Nature = row.Nature,
        Effort = row.Effort,
        Scope = row.Scope,
        Printed = row.Target.Printed,
    };

    private static DocumentTarget Target(Pack.PlanPack pack, PlanTarget target) => new()
    {
        Indicator = target.Indicator,
        Unit = OtherUnit(pack, target.UnitId),
        Year = target.Year,
        FirstYear = target.FirstYear,
        Kind = target.Kind,
        Value = Figure(target.Value),
        MeasureUnit = target.Value.MeasureUnit ?? "",
        Comparator = target.Comparator?.Code(),
        Printed = target.Value.Printed,
        Nature = target.Nature,
        Effort = target.Effort,
        Task = target.Task,
        PartOf = target.PartOf,
        Scope = target.Scope,
        Clause = target.Clause,
    };

    private static DocumentTask Task(Pack.PlanTask task) => new()
    {
        Number = task.Number,
        Title = task.Title,
        Section = task.Section,
        Clause = task.Clause,
        Kind = task.Kind,
        Lead = Units(task.Lead),
        Responsible = Units(task.Responsible),
        Due = task.Due,
        DuePrinted = task.DuePrinted,
    };

    private static DocumentUnit? OtherUnit(Pack.PlanPack pack, string unitId) => unitId == pack.UnitId ? null : new DocumentUnit(unitId, unitId);

    private static DocumentUnit Unit(PrintedUnit unit) => new(unit.Printed, unit.MatchedBy == UnitMatch.None ? null : unit.UnitId);

    private static List<DocumentUnit> Units(IEnumerable<PrintedUnit> units) => [.. units.Select(Unit)];

    private static string Figure(Quantity value) => value.PrintedValue is { } number ? Number(number) : "/";

    private static List<string?> Figures(IEnumerable<Quantity> values) => [.. values.Select(Figure)];
}
