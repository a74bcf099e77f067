using System.Globalization;
using Tidu.Engine.Targets;
using static Tidu.Engine.Packs.Writing.YamlFlow;

namespace Tidu.Engine.Packs.Writing;

/// <summary>A plan's head, and everything in it that is not a box.</summary>
internal static class PlanWriter
{
    public static void Head(YamlLines lines, PlanPack plan)
    {
        lines.Key(0, "plan", Text(plan.Id));
        lines.Key(0, "version", Whole(plan.Version));
        lines.Key(0, "title", Text(plan.Title));
        lines.Key(0, "short_title", Text(plan.ShortTitle));
        lines.Key(0, "issuer", Text(plan.Issuer));
        lines.Key(0, "number", Optional(plan.Number));
        lines.Key(0, "issued", Date(plan.Issued));
        lines.Key(0, "from", Date(plan.From));
        lines.Key(0, "to", Date(plan.To));
        lines.Key(0, "base_date", Date(plan.BaseDate));
        lines.Key(0, "level", Code(plan.Level));
        lines.Key(0, "unit", Text(plan.UnitId));
        lines.Key(0, "follows", Optional(plan.Follows));
        lines.Key(0, "band_scale", Optional(plan.BandScale));
        lines.Key(0, "lead_units_printed", plan.LeadUnitsPrinted ? null : "false");
        lines.Key(0, "task_units_printed", plan.TaskUnitsPrinted ? null : "false");
    }

    public static void Rest(YamlLines lines, PlanPack plan)
    {
        lines.Items(0, "baselines", plan.Baselines.Select(baseline => Baseline(plan, baseline)));
        lines.Items(0, "targets", plan.Targets.Select(target => Target(plan, target)));
        lines.Items(0, "addends", plan.Addends.Select(addends =>
            Map(("indicator", Text(addends.Indicator)), ("units", Units(addends.Units)), ("clause", Text(addends.Clause)))));
        lines.Items(0, "tasks", plan.Tasks.Select(Task));
        lines.Items(0, "mechanisms", plan.Mechanisms.Select(Mechanism));
        lines.Items(0, "claims", plan.Claims.Select(claim => Claim(plan, claim)));
    }

    /// <summary>A value as the reader takes it: the printed number, "/" where there is none.</summary>
    public static string Value(Quantity value) => value.PrintedValue is { } number ? Number(number) : Text("/");

    /// <summary>Null, so that the key is left out, for kinds that need no value and have none.</summary>
    public static string? TargetValue(Quantity value, TargetKind kind) =>
        value.PrintedValue is null && kind is TargetKind.Relative or TargetKind.Rank or TargetKind.Cohort ? null : Value(value);

    public static string? Comparator(Comparator? comparator) => comparator is { } code ? Code(code) : null;

    public static string? Kind(TargetKind kind) => kind == TargetKind.Level ? null : Code(kind);

    public static string? OwnUnit(PlanPack plan, string unitId) => unitId == plan.UnitId ? null : Text(unitId);

    public static string Whole(int number) => number.ToString(CultureInfo.InvariantCulture);

    public static string Units(IEnumerable<PrintedUnit> units) => Texts(units.Select(unit => unit.Printed));

    private static string Baseline(PlanPack plan, PlanBaseline baseline) => Map(
        ("indicator", Text(baseline.Indicator)),
        ("unit", OwnUnit(plan, baseline.UnitId)),
        ("on", Date(baseline.On)),
        ("value", Value(baseline.Value)),
        ("measure_unit", Optional(baseline.Value.MeasureUnit)),
        ("printed", Text(baseline.Value.Printed)),
        ("clause", Text(baseline.Clause)));

    private static string Target(PlanPack plan, PlanTarget target) => Map(
        ("indicator", Text(target.Indicator)),
        ("unit", OwnUnit(plan, target.UnitId)),
        ("year", target.FirstYear is null ? Whole(target.Year) : null),
        ("years", target.FirstYear is { } first ? List([Whole(first), Whole(target.Year)]) : null),
        ("kind", Kind(target.Kind)),
        ("value", TargetValue(target.Value, target.Kind)),
        ("measure_unit", Optional(target.Value.MeasureUnit)),
        ("comparator", Comparator(target.Comparator)),
        ("printed", Text(target.Value.Printed)),
        ("nature", target.Nature is { } nature ? Code(nature) : null),
        ("effort", target.Effort ? "true" : null),
        ("task", Optional(target.Task)),
        ("part_of", Optional(target.PartOf)),
        ("scope", Optional(target.Scope)),
        ("clause", Text(target.Clause)));

    private static string Task(PlanTask task) => Map(
        ("number", Text(task.Number)),
        ("title", Optional(task.Title)),
        ("section", Optional(task.Section)),
        ("clause", Text(task.Clause)),
        ("kind", task.Kind == PlanTaskKind.Task ? null : Code(task.Kind)),
        ("lead", task.Lead.Count == 0 ? null : Units(task.Lead)),
        ("responsible", task.Responsible.Count == 0 ? null : Units(task.Responsible)),
        ("due", task.Due is { } due ? Date(due) : null),
        ("due_printed", Optional(task.DuePrinted)));

    private static string Mechanism(PlanMechanism mechanism) => Map(
        ("kind", Code(mechanism.Kind)),
        ("label", Text(mechanism.Label)),
        ("every", mechanism.Every is { } every ? Code(every) : null),
        ("units", mechanism.Units.Count == 0 ? null : Units(mechanism.Units)),
        ("clause", Text(mechanism.Clause)));

    private static string Claim(PlanPack plan, PlanClaim claim) => claim switch
    {
        DoublingClaim doubling => Map(
            ("claim", "doubling"),
            ("indicator", Text(doubling.Indicator)),
            ("unit", OwnUnit(plan, doubling.UnitId)),
            ("base_year", Whole(doubling.BaseYear)),
            ("year", Whole(doubling.Year)),
            ("factor", Number(doubling.Factor)),
            ("printed", Text(doubling.Printed)),
            ("clause", Text(doubling.Clause))),
        ChangeClaim change => Map(
            ("claim", "change"),
            ("indicator", Text(change.Indicator)),
            ("unit", OwnUnit(plan, change.UnitId)),
            ("from_year", Whole(change.FromYear)),
            ("to_year", Whole(change.ToYear)),
            ("amount", change.Change.Amount is { } amount ? Number(amount) : null),
            ("as", Code(change.Change.As)),
            ("measure_unit", Optional(change.MeasureUnit)),
            ("printed", Text(change.Printed)),
            ("clause", Text(change.Clause))),
        CountClaim count => Map(
            ("claim", "count"),
            ("what", Code(count.What)),
            ("amount", Whole(count.Amount)),
            ("printed", Text(count.Printed)),
            ("clause", Text(count.Clause))),
        _ => throw new ArgumentOutOfRangeException(nameof(claim)),
    };
}
