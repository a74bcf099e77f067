using System.Globalization;
using Tidu.Engine.Targets;
using static Tidu.Engine.Packs.Writing.YamlFlow;

namespace Tidu.Engine.Packs.Writing;

/// <summary>Indicators and units that a plan brings along.</summary>
internal static class DictionaryWriter
{
    public static string Indicator(IndicatorDefinition indicator) => Map(
        ("code", Text(indicator.Code)),
        ("name", Text(indicator.Name)),
        ("english", Text(indicator.English)),
        ("definition", Text(indicator.Definition)),
        ("measure_unit", Text(indicator.MeasureUnit)),
        ("direction", Code(indicator.Direction)),
        ("kind", Code(indicator.Kind)),
        ("over_time", Code(indicator.OverTime)),
        ("over_units", Code(indicator.OverUnits)),
        ("numerator", Optional(indicator.Numerator)),
        ("denominator", Optional(indicator.Denominator)),
        ("decimals", PlanWriter.Whole(indicator.Decimals)),
        ("scope", Optional(indicator.Scope)),
        ("source", Optional(indicator.Source)),
        ("trajectory", indicator.Trajectory == TrajectoryKind.Milestones ? null : Code(indicator.Trajectory)),
        ("batches", indicator.Batches.Count == 0 ? null : List(indicator.Batches.Select(Batch))),
        ("yes_no", indicator.YesNo ? "true" : null),
        ("aliases", indicator.Aliases.Count == 0 ? null : Texts(indicator.Aliases)));

    public static string Unit(UnitDefinition unit) => Map(
        ("id", Text(unit.Id)),
        ("name", Text(unit.Name)),
        ("kind", Code(unit.Kind)),
        ("parent", Parents(unit.Parents)),
        ("short", unit.ShortName == unit.Name ? null : Text(unit.ShortName)),
        ("order", unit.Order is { } order ? PlanWriter.Whole(order) : null),
        ("from", unit.From is { } from ? Date(from) : null),
        ("to", unit.To is { } to ? Date(to) : null),
        ("members", unit.Members.Count == 0 ? null : List(unit.Members.Select(Dated))),
        ("aliases", unit.Aliases.Count == 0 ? null : Texts(unit.Aliases)),
        ("provisional_code", unit.ProvisionalCode ? "true" : null),
        ("note", Optional(unit.Note)),
        ("source", Optional(unit.Source)));

    private static string? Parents(IReadOnlyList<DatedUnit> parents) => parents switch
    {
        [] => null,
        [{ From: null, To: null } only] => Text(only.UnitId),
        _ => List(parents.Select(Dated)),
    };

    private static string Dated(DatedUnit dated) => Map(
        ("unit", Text(dated.UnitId)),
        ("from", dated.From is { } from ? Date(from) : null),
        ("to", dated.To is { } to ? Date(to) : null));

    private static string Batch(BatchShare batch) => Map(
        ("on", Text(string.Create(CultureInfo.InvariantCulture, $"{batch.Month:00}-{batch.Day:00}"))),
        ("share", Number(batch.Share)));
}
