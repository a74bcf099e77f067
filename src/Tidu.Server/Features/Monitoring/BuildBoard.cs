using Tidu.Engine.Indicators;
using Tidu.Engine.Packs;
using Tidu.Engine.Periods;
using Tidu.Engine.Targets;
using Tidu.Server.Features.Organizations;
using Tidu.Server.Features.Plans;

namespace Tidu.Server.Features.Monitoring;

/// <summary>Computes a board: rows, ranks, the whole. Pure; who may see which row is decided by the caller.</summary>
internal static class BuildBoard
{
    /// <param name="visible">Null shows every row and the whole; else only rows of these units, without the whole.</param>
    public static Board Of(Programmes programmes, BoardQuestion question, Func<string, bool>? visible)
    {
        var rows = RowsOf(programmes, question);
        var ranked = Rank(programmes, question, rows);
        var shown = visible is null ? ranked : [.. ranked.Where(row => visible(row.UnitId))];
        var total = visible is null ? Total(programmes, question, rows) : null;
        var tiles = visible is null ? TileRows(programmes, question, rows) : null;
        var reporting = rows.Where(row => !row.Row.TargetOnly && (visible?.Invoke(row.Row.UnitId) ?? true)).ToList();
        var scale = ScaleOf(programmes, question.Plan);
        return new Board
        {
            Plan = question.Plan.Id,
            Indicator = question.Indicator.Code,
            On = question.On,
            MeasureUnit = question.Indicator.BaseUnit,
            Units = shown,
            Total = total,
            IndicatorRef = IndicatorRef.Of(question.Indicator, question.Plan),
            PlanTitle = question.Plan.ShortTitle,
            Path = PathOf(programmes, question),
            Trajectory = (question.Wished ?? RowMeasure.DefaultTrajectory(question.Plan, question.Indicator)).Code(),
            Trajectories = [.. TrajectoriesOf(question)],
            BandBasis = question.BandBasis.Code(),
            Scale = ScaleView.Of(scale, question.BandBasis),
            RowsVisible = visible is null ? "all" : "own",
            Ranked = ranked.Count(row => row.Rank is not null),
            Reported = reporting.Count(row => row.Measure.Actual is not null),
            Reportable = reporting.Count,
            Missing = visible is null ? [.. reporting.Where(row => row.Measure.Actual is null).Select(row => UnitRefOf(programmes, row.Row.UnitId))] : [],
            Layout = visible is null ? LayoutOf(programmes, question, tiles is not null) : null,
            TileUnits = tiles,
            Demo = shown.Concat(tiles ?? []).Any(row => row.Source == "demo") || total?.Source == "demo",
            YearStart = (total ?? (shown is [var own] ? own : null)) is { } row ? YearStartOf(programmes, question, row) : new YearToDateView(null, null, null, null, "several-rows"),
        };
    }

    /// <summary>The unit a screen names.</summary>
    public static UnitRef UnitRefOf(Programmes programmes, string unitId) =>
        programmes.Units.Find(unitId) is { } unit
            ? UnitRef.Of(unit)
            : new UnitRef(unitId, unitId, unitId, UnitKind.Group);

    public static BandScalePack ScaleOf(Programmes programmes, ActionPlan plan) =>
        programmes.Scales.TryGetValue(plan.BandScale, out var own) ? own : programmes.Scales["default"];

    public static BandScale BandsOf(Programmes programmes, ActionPlan plan, BandBasis basis)
    {
        var pack = ScaleOf(programmes, plan);
        return basis == BandBasis.Level ? new BandScale(basis, pack.Level) : new BandScale(BandBasis.FromBase, pack.FromBase);
    }

    private static List<MeasuredRow> RowsOf(Programmes programmes, BoardQuestion question)
    {
        if (question.IsWhole)
        {
            var addends = programmes.AddendsOf(question.Plan, question.Indicator.Code);
            return addends.Count == 0
                ? [MeasuredRow.Of(programmes, question, question.UnitId, null, false, question.On)]
                : [.. addends.Select(addend => MeasuredRow.Of(programmes, question, addend.UnitId, addend.Printed, addend.TargetOnly, question.On))];
        }

        return [.. ChildrenOf(programmes, question, question.UnitId).Select(child => MeasuredRow.Of(programmes, question, child, null, false, question.On))];
    }

    /// <summary>Units below that have values of this indicator: a group's members, else the tree's children, both as on the day.</summary>
    public static IReadOnlyList<string> ChildrenOf(Programmes programmes, BoardQuestion question, string unitId)
    {
        var unit = programmes.Units.Find(unitId);
        var below = unit is { Kind: UnitKind.Group }
            ? programmes.Units.MembersOf(unitId, question.On)
            : programmes.Units.ChildrenOf(unitId, question.On);
        return [.. below.Where(child => child.Kind != UnitKind.Group && programmes.SeriesOf(question.Indicator.Code, child.Id, question.Plan.Issued).Points.Count > 0).Select(child => child.Id)];
    }

    private static List<BoardRow> Rank(Programmes programmes, BoardQuestion question, List<MeasuredRow> rows)
    {
        var before = Period.EndOfQuarterBefore(question.On);
        var earlier = Ranking.Rank(
                rows.Where(row => !row.Row.TargetOnly).Select(row => row.On(programmes, question, before)),
                row => row.Row.Kind,
                row => row.Measure.Progress.Ratio)
            .ToDictionary(row => row.Item.Row.UnitId, row => row.Rank);
        var places = Ranking.Rank(rows.Where(row => !row.Row.TargetOnly), row => row.Row.Kind, row => row.Measure.Progress.Ratio)
            .ToDictionary(row => row.Item.Row.UnitId);
        return [.. rows.Select(row => places.TryGetValue(row.Row.UnitId, out var place)
            ? row.Row with { Rank = place.Rank, RankOf = place.Of, PreviousRank = earlier[row.Row.UnitId], Band = BandByRank(programmes, question, place) ?? row.Row.Band }
            : row.Row)];
    }

    /// <summary>The band of a fifth of the ranking where the board is coloured by rank; null where it is not.</summary>
    private static string? BandByRank(Programmes programmes, BoardQuestion question, Ranked<MeasuredRow> place)
    {
        if (question.BandBasis != BandBasis.RankQuintile)
        {
            return null;
        }

        var fifths = ScaleOf(programmes, question.Plan).RankQuintile;
        return RankBands.BandOf(place.Rank, place.Of, fifths.Count > 0 ? fifths : null).Code();
    }

    private static BoardTotal Total(Programmes programmes, BoardQuestion question, List<MeasuredRow> rows)
    {
        var whole = MeasuredRow.Of(programmes, question, question.UnitId, null, false, question.On, isTotal: true);
        var due = whole.Measure.Target;
        var targets = rows.Where(_ => question.IsWhole && question.Plan.Addends.Any(addend => addend.IndicatorCode == question.Indicator.Code))
            .Select(row => row.Measure.Targets.Series.Targets.Where(target => target.On == due?.On).Select(target => (decimal?)target.Value).FirstOrDefault());
        var balance = AddendBalance.Of(due?.Value, targets);
        var printed = due is { } on ? whole.Measure.Targets.At(on.On) : null;
        var final = whole.Measure.Targets.Final;
        return new BoardTotal(whole.Row)
        {
            Children = 0,
            Band = question.BandBasis == BandBasis.RankQuintile ? ColorBand.None.Code() : whole.Row.Band,
            Printed = printed?.PackValue ?? printed?.Value,
            PrintedText = printed?.Printed,
            Sum = balance.Sum,
            FinalTarget = final?.Value,
            FinalYear = final?.On.Year,
            FinalComparator = final is { } last ? whole.Measure.Targets.At(last.On).Comparator?.Code() : null,
        };
    }

    /// <summary>Rows for the tiles of a city's map where the plan's own rows are areas: every district of the day that has values, measured by its own plan where it has one. They have no places, so a board by rank does not colour them.</summary>
    private static List<BoardRow>? TileRows(Programmes programmes, BoardQuestion question, List<MeasuredRow> rows)
    {
        if (!question.IsWhole || rows.Count == 0 || rows.Any(row => row.Row.Kind != UnitKind.Group))
        {
            return null;
        }

        var tiles = ChildrenOf(programmes, question, question.UnitId).Select(child => MeasuredRow.Of(programmes, question, child, null, false, question.On).Row);
        return question.BandBasis == BandBasis.RankQuintile ? [.. tiles.Select(tile => tile with { Band = ColorBand.None.Code() })] : [.. tiles];
    }

    private static IReadOnlyList<UnitRef> PathOf(Programmes programmes, BoardQuestion question)
    {
        if (question.IsWhole)
        {
            return [UnitRefOf(programmes, question.UnitId)];
        }

        var path = programmes.Units.PathTo(question.UnitId, question.On).Select(unit => unit.Id).ToList();
        var start = path.IndexOf(question.Plan.UnitId);
        return [.. (start < 0 ? [question.Plan.UnitId, question.UnitId] : path[start..]).Select(id => UnitRefOf(programmes, id))];
    }

    private static IEnumerable<string> TrajectoriesOf(BoardQuestion question)
    {
        yield return TrajectoryKind.LastYearShare.Code();
        yield return TrajectoryKind.Milestones.Code();
        yield return TrajectoryKind.Linear.Code();
        if (question.Indicator.Batches is not null)
        {
            yield return TrajectoryKind.BatchDates.Code();
        }
    }

    private static LayoutView? LayoutOf(Programmes programmes, BoardQuestion question, bool tiles)
    {
        var unit = question.IsWhole || tiles ? question.Plan.UnitId : question.UnitId;
        return programmes.Layouts.FirstOrDefault(layout => layout.UnitId == unit) is { } layout ? ScaleView.Of(layout, programmes, question.On) : null;
    }

    private static YearToDateView YearStartOf(Programmes programmes, BoardQuestion question, BoardRow row)
    {
        var series = row is BoardTotal && question.IsWhole
            ? programmes.TotalOf(question.Plan, question.Indicator.Code)
            : programmes.SeriesOf(question.Indicator.Code, row.UnitId, question.Plan.Issued);
        if (series.At(question.On) is not { } now || now.On.Year != question.On.Year)
        {
            return new YearToDateView(null, null, null, null, "no-actual");
        }

        var yearEnd = series.On(new DateOnly(now.On.Year - 1, 12, 31));
        var yearBefore = series.On(now.On.AddYears(-1));
        var stock = question.Indicator.Kind == IndicatorKind.Stock;
        var countable = stock || question.Indicator.Kind == IndicatorKind.Flow;
        var sinceYearEnd = Comparison.Obstacle(programmes.Units, row.UnitId, yearEnd, now);
        var sinceYearBefore = Comparison.Obstacle(programmes.Units, row.UnitId, yearBefore, now);
        return new YearToDateView(
            null,
            stock && yearEnd is not null && sinceYearEnd is null ? now.Value - yearEnd.Value : null,
            countable && yearBefore is { Value: > 0 } && sinceYearBefore is null ? (now.Value / yearBefore.Value) - 1 : null,
            row.TargetYear == now.On.Year ? row.Gap : null,
            "registry-needed")
        {
            Incomparable = sinceYearBefore ?? sinceYearEnd,
        };
    }
}
