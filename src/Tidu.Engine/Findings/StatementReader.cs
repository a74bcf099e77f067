using Tidu.Engine.Packs;
using Tidu.Engine.Targets;

namespace Tidu.Engine.Findings;

/// <summary>All figures of a plan or an observation pack as statements, in printed order.</summary>
internal static class StatementReader
{
    public static IEnumerable<Statement> Of(PlanPack plan) =>
        plan.Tables.SelectMany(t => Of(plan, t))
            .Concat(plan.Panels.SelectMany(p => Of(plan, p)))
            .Concat(plan.History.SelectMany(h => Of(plan, h)))
            .Concat(plan.Baselines.Select(b => Of(plan, b)))
            .Concat(plan.Targets.Select(t => Of(plan, t)))
            .Where(s => s.On != default);

    public static IEnumerable<Statement> Of(ObservationPack pack) => pack.Values.Select(v => new Statement
    {
        Origin = StatementOrigin.Observation,
        Clause = v.Source,
        Indicator = v.Indicator,
        UnitId = v.UnitId,
        On = v.On,
        Value = v.Value,
        Approximate = v.Approximate,
        Used = v.Used,
    }).Where(s => s.On != default);

    private static IEnumerable<Statement> Of(PlanPack plan, PlanTable table)
    {
        foreach (var row in table.Rows)
        {
            foreach (var cell in Of(plan, table, StatementOrigin.TableCell, row.Unit.UnitId, row.Values))
            {
                yield return cell;
            }
        }
        foreach (var cell in Of(plan, table, StatementOrigin.TableTotal, plan.UnitId, table.Total?.Values ?? []))
        {
            yield return cell;
        }
    }

    private static IEnumerable<Statement> Of(PlanPack plan, PlanTable table, StatementOrigin origin, string unitId, IReadOnlyList<Quantity> values) =>
        table.Years.Zip(values).Select(cell => new Statement
        {
            Plan = plan,
            Origin = origin,
            Table = table.Id,
            Clause = table.Clause,
            Indicator = table.Indicator,
            UnitId = unitId,
            On = YearEnd(cell.First),
            Value = cell.Second,
            Kind = cell.First == table.BaselineYear ? null : TargetKind.Level,
            Comparator = cell.First == table.BaselineYear ? null : table.Comparator,
        });

    private static IEnumerable<Statement> Of(PlanPack plan, PlanPanel panel)
    {
        foreach (var row in panel.Rows)
        {
            var cell = new Statement
            {
                Plan = plan,
                Origin = StatementOrigin.Panel,
                Table = panel.Id,
                Clause = panel.Clause,
                Indicator = row.Indicator,
                UnitId = panel.UnitId,
                On = YearEnd(panel.Year),
                Value = row.Target,
                Kind = row.Kind,
                Comparator = row.Comparator,
                Scope = row.Scope,
                PartOf = row.PartOf,
            };
            yield return cell;
            if (row.Baseline is { } baseline && panel.BaselineYear is { } year)
            {
                yield return cell with { Value = baseline, On = YearEnd(year), Kind = null, Comparator = null };
            }
        }
    }

    private static IEnumerable<Statement> Of(PlanPack plan, PlanHistory history) => history.Rows.SelectMany(row =>
        history.Years.Zip(row.Values).Select(cell => new Statement
        {
            Plan = plan,
            Origin = StatementOrigin.History,
            Table = history.Id,
            Clause = history.Clause,
            Indicator = row.Indicator,
            UnitId = history.UnitId,
            On = YearEnd(cell.First),
            Value = cell.Second,
            PartOf = row.PartOf,
        }));

    private static Statement Of(PlanPack plan, PlanBaseline baseline) => new()
    {
        Plan = plan,
        Origin = StatementOrigin.Baseline,
        Clause = baseline.Clause,
        Indicator = baseline.Indicator,
        UnitId = baseline.UnitId,
        On = baseline.On,
        Value = baseline.Value,
    };

    private static Statement Of(PlanPack plan, PlanTarget target) => new()
    {
        Plan = plan,
        Origin = StatementOrigin.Text,
        Clause = target.Clause,
        Indicator = target.Indicator,
        UnitId = target.UnitId,
        On = YearEnd(target.Year),
        Value = target.Value,
        Kind = target.Kind,
        Comparator = target.Comparator,
        Scope = target.Scope,
        PartOf = target.PartOf,
    };

    private static DateOnly YearEnd(int year) => year > 0 ? new DateOnly(year, 12, 31) : default;
}
